package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.Status;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Grounds;
import org.commontable.decisions.store.GroundsBook;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The mover says what it costs and who pays, and links the evidence, until it closes. */
@Controller
class SayGrounds {
  private final Finder finder;
  private final GroundsBook grounds;
  private final Clock clock;

  SayGrounds(Finder finder, GroundsBook grounds, Clock clock) {
    this.finder = finder;
    this.grounds = grounds;
    this.clock = clock;
  }

  @GetMapping("/decisions/{number}/grounds")
  @May(Act.PROPOSE)
  Reply ask(@PathVariable String number, Visitor visitor, Ui ui) {
    Dossier dossier = mine(finder.dossier(number), visitor);
    Grounds said = grounds.of(dossier.proposal());
    Form filled = Form.of(Map.of("costs", said.costs(), "evidence", said.evidence()));
    return Reply.page("decisions/grounds-form", ActPage.of(dossier, filled, ui, ""));
  }

  @PostMapping("/decisions/{number}/grounds")
  @May(Act.PROPOSE)
  Reply say(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = mine(finder.alone(number), visitor);
    Grounds said = read(form);
    if (!form.ok()) {
      return Reply.invalid("decisions/grounds-form", ActPage.of(dossier, form, ui, ""));
    }
    grounds.say(dossier.proposal(), said, Finder.author(visitor, form));
    return Reply.seeOther(dossier.proposal().path(), "decisions.grounds.done");
  }

  /** Both may be left empty: a mover that does not know them writes nothing rather than a guess. */
  static Grounds read(Form form) {
    return new Grounds(
        form.optionalText("costs", 1000).orElse(""),
        form.optionalText("evidence", 4000).orElse(""));
  }

  static boolean may(Dossier dossier, Visitor visitor, Instant now) {
    Status status = dossier.status(now);
    return visitor.may(Act.PROPOSE)
        && DecisionPages.mayWrite(dossier, visitor)
        && (status == Status.DRAFT || status == Status.OPEN);
  }

  private Dossier mine(Dossier dossier, Visitor visitor) {
    if (!DecisionPages.mayWrite(dossier, visitor)) {
      throw new Forbidden("only the mover says what it costs");
    }
    if (!may(dossier, visitor, clock.instant())) {
      throw Forbidden.asThingsStand("only before the close");
    }
    return dossier;
  }
}
