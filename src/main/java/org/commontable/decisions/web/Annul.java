package org.commontable.decisions.web;

import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.store.Annulments;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Proposal;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The convener annuls a decision with a reason, and may file a new round of it. */
@Controller
class Annul {
  private final Finder finder;
  private final Annulments annulments;

  Annul(Finder finder, Annulments annulments) {
    this.finder = finder;
    this.annulments = annulments;
  }

  @GetMapping("/decisions/{number}/annulment")
  @May(Act.ANNUL_DECISION)
  Reply ask(@PathVariable String number, Ui ui) {
    return Reply.page(
        "decisions/annulment", ActPage.of(standing(finder.dossier(number)), Form.blank(), ui, ""));
  }

  @PostMapping("/decisions/{number}/annulment")
  @May(Act.ANNUL_DECISION)
  Reply annul(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = standing(finder.alone(number));
    String reason = form.requiredText("reason", 2000);
    if (!form.ok()) {
      return Reply.invalid("decisions/annulment", ActPage.of(dossier, form, ui, ""));
    }
    Optional<Proposal> round =
        annulments.annul(dossier, reason, form.checked("again"), Finder.author(visitor, form));
    return round
        .map(filed -> Reply.seeOther(filed.path(), "decisions.new.filed", "number", filed.number()))
        .orElseGet(() -> Reply.seeOther(dossier.proposal().path(), "decisions.annulment.done"));
  }

  private static Dossier standing(Dossier dossier) {
    if (!dossier.mayBeAnnulled()) {
      throw Forbidden.asThingsStand("only what was opened and not called off can be annulled");
    }
    return dossier;
  }
}
