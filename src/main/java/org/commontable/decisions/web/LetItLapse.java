package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Emergencies;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * After consensus failed the mover takes the matter no further; the convener may when every talk
 * that the rules give is used up and they name no vote, so that nothing hangs for ever.
 */
@Controller
class LetItLapse {
  private final Finder finder;
  private final Emergencies course;
  private final Clock clock;

  LetItLapse(Finder finder, Emergencies course, Clock clock) {
    this.finder = finder;
    this.course = course;
    this.clock = clock;
  }

  @GetMapping("/decisions/{number}/lapse")
  @May(Act.PROPOSE)
  Reply ask(@PathVariable String number, Visitor visitor, Ui ui) {
    return Reply.page(
        "decisions/lapse", ActPage.of(mine(finder.dossier(number), visitor), Form.blank(), ui, ""));
  }

  @PostMapping("/decisions/{number}/lapse")
  @May(Act.PROPOSE)
  Reply lapse(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = mine(finder.alone(number), visitor);
    String reason = form.requiredText("reason", 2000);
    if (!form.ok()) {
      return Reply.invalid("decisions/lapse", ActPage.of(dossier, form, ui, ""));
    }
    course.letLapse(dossier, reason, Finder.author(visitor, form));
    return Reply.seeOther(dossier.proposal().path(), "decisions.lapse.done");
  }

  private Dossier mine(Dossier dossier, Visitor visitor) {
    Instant now = clock.instant();
    if (!dossier.talks(now).mayLapse()) {
      throw Forbidden.asThingsStand("only after a consensus that failed");
    }
    if (!may(dossier, visitor, now)) {
      throw new Forbidden("only the mover lets it lapse, or the convener when all is used up");
    }
    UUID mover = dossier.proposal().mover();
    if (mover != null && visitor.speaksFor(mover)) {
      visitor.mustActFor(mover);
    }
    return dossier;
  }

  static boolean may(Dossier dossier, Visitor visitor, Instant now) {
    var talks = dossier.talks(now);
    return talks.mayLapse()
        && (DecisionPages.mayWrite(dossier, visitor)
            || (visitor.may(Act.OPEN_DECISION) && talks.spent() && !talks.namesAVote()));
  }
}
