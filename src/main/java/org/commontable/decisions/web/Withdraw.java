package org.commontable.decisions.web;

import java.time.Clock;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.Status;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Proposals;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The mover takes a proposal back before it is decided; it stays readable for members. */
@Controller
class Withdraw {
  private final Finder finder;
  private final Proposals proposals;
  private final Clock clock;

  Withdraw(Finder finder, Proposals proposals, Clock clock) {
    this.finder = finder;
    this.proposals = proposals;
    this.clock = clock;
  }

  @GetMapping("/decisions/{number}/withdrawal")
  @May(Act.PROPOSE)
  Reply ask(@PathVariable String number, Visitor visitor, Ui ui) {
    return Reply.page(
        "decisions/withdrawal",
        ActPage.of(mine(finder.dossier(number), visitor), Form.blank(), ui, ""));
  }

  @PostMapping("/decisions/{number}/withdrawal")
  @May(Act.PROPOSE)
  Reply withdraw(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = mine(finder.alone(number), visitor);
    String reason = form.requiredText("reason", 2000);
    if (!form.ok()) {
      return Reply.invalid("decisions/withdrawal", ActPage.of(dossier, form, ui, ""));
    }
    proposals.withdraw(dossier.proposal(), reason, Finder.author(visitor, form));
    return Reply.seeOther(dossier.proposal().path(), "decisions.withdrawal.done");
  }

  private Dossier mine(Dossier dossier, Visitor visitor) {
    Status status = dossier.status(clock.instant());
    if (!DecisionPages.mayWrite(dossier, visitor)) {
      throw new Forbidden("only the mover withdraws");
    }
    if (status != Status.DRAFT && status != Status.OPEN) {
      throw Forbidden.asThingsStand("only before the close");
    }
    return dossier;
  }
}
