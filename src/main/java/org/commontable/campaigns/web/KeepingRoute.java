package org.commontable.campaigns.web;

import java.time.Clock;
import org.commontable.accounts.Act;
import org.commontable.accounts.Audit;
import org.commontable.accounts.AuditKind;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.campaigns.petitions.Petition;
import org.commontable.campaigns.petitions.PetitionState;
import org.commontable.campaigns.petitions.Petitions;
import org.commontable.campaigns.petitions.Signers;
import org.commontable.platform.web.ChangesNoPage;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Opening and closing a petition, its list, and its sheet for paper. */
@Controller
class KeepingRoute {
  private final PetitionPages pages;
  private final Petitions petitions;
  private final Signers signers;
  private final Facts facts;
  private final Audit audit;
  private final Clock clock;

  KeepingRoute(
      PetitionPages pages,
      Petitions petitions,
      Signers signers,
      Facts facts,
      Audit audit,
      Clock clock) {
    this.pages = pages;
    this.petitions = petitions;
    this.signers = signers;
    this.facts = facts;
    this.audit = audit;
    this.clock = clock;
  }

  /** A petition speaks in its campaign's name, so the campaign must be public first. */
  @PostMapping("/petitions/{slug}/opening")
  @May(Act.RUN_CAMPAIGN)
  Reply open(@PathVariable String slug, Form form, Ui ui, Visitor visitor) {
    Petition petition = pages.visible(slug, visitor);
    PetitionPage page = pages.page(petition, form, ui, visitor);
    if (page.campaign().opened().isEmpty() || !page.standing().publishable()) {
      return Reply.seeOther(page.campaign().path(), "campaigns.petition.campaignFirst");
    }
    if (!clock.instant().isBefore(petition.closes())) {
      return Reply.seeOther(petition.path(), "campaigns.petition.dayPast");
    }
    if (petitions.open(petition.id(), visitor.mustBeSomebody().id())) {
      facts.opened(petition, visitor);
    }
    return Reply.seeOther(petition.path(), "campaigns.petition.opened");
  }

  @PostMapping("/petitions/{slug}/closing")
  @May(Act.RUN_CAMPAIGN)
  Reply close(@PathVariable String slug, Visitor visitor) {
    Petition petition = pages.visible(slug, visitor);
    if (petition.state(clock.instant()) == PetitionState.OPEN
        && petitions.close(petition.id(), visitor.mustBeSomebody().id())) {
      facts.closed(petition, visitor);
    }
    return Reply.seeOther(petition.path(), "campaigns.petition.closedNow");
  }

  /** A press, not a link: names go out with a line of who took them. */
  @PostMapping("/petitions/{slug}/signatures.csv")
  @May(Act.READ_SIGNATURES)
  @ChangesNoPage
  Reply download(@PathVariable String slug, Ui ui, Visitor visitor) {
    Petition petition = pages.visible(slug, visitor);
    audit.note(
        AuditKind.DOWNLOADED, visitor.mustBeSomebody().id(), "signatures " + petition.slug());
    return signers.csv(petition.id(), ui.zone()).file(petition.slug() + "-signatures.csv");
  }

  @GetMapping("/petitions/{slug}/sheet")
  @May(Act.READ_PUBLIC)
  Reply sheet(@PathVariable String slug, Ui ui, Visitor visitor) {
    Petition petition = pages.visible(slug, visitor);
    return Reply.publicPage("campaigns/sheet", pages.page(petition, Form.blank(), ui, visitor));
  }
}
