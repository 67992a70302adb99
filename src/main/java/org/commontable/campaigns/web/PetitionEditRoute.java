package org.commontable.campaigns.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.campaigns.Campaign;
import org.commontable.campaigns.Campaigns;
import org.commontable.campaigns.petitions.Petition;
import org.commontable.campaigns.petitions.PetitionState;
import org.commontable.campaigns.petitions.Petitions;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Writing a petition; once it is open nobody changes what people signed. */
@Controller
class PetitionEditRoute {
  /** Through its last day, wherever the table's clocks stand. */
  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  private final Campaigns campaigns;
  private final Petitions petitions;
  private final Clock clock;

  PetitionEditRoute(Campaigns campaigns, Petitions petitions, Clock clock) {
    this.campaigns = campaigns;
    this.petitions = petitions;
    this.clock = clock;
  }

  private record Written(Petitions.Words words, Optional<Instant> closes) {}

  @GetMapping("/campaigns/{slug}/petitions/new")
  @May(Act.RUN_CAMPAIGN)
  Reply ask(@PathVariable String slug) {
    return Reply.page("campaigns/petition-edit", fresh(campaign(slug), Form.blank()));
  }

  @PostMapping("/campaigns/{slug}/petitions/new")
  @May(Act.RUN_CAMPAIGN)
  Reply draft(@PathVariable String slug, Form form, Ui ui, Visitor visitor) {
    Campaign campaign = campaign(slug);
    Written written = read(form, ui);
    if (!form.ok() || written.closes().isEmpty()) {
      return Reply.invalid("campaigns/petition-edit", fresh(campaign, form));
    }
    Petition petition =
        petitions.draft(
            campaign.id(), written.words(), written.closes().get(), visitor.mustBeSomebody().id());
    return Reply.seeOther(petition.path(), "campaigns.petition.drafted");
  }

  @GetMapping("/petitions/{slug}/edit")
  @May(Act.RUN_CAMPAIGN)
  Reply edit(@PathVariable String slug, Ui ui) {
    Petition petition = unopened(slug);
    var values = Bilingual.values();
    Bilingual.fill(values, "title", petition.title());
    Bilingual.fill(values, "summary", petition.summary());
    Bilingual.fill(values, "text", petition.text());
    Bilingual.fill(values, "target", petition.target());
    values.put("closes", petition.closes().atZone(ui.zone()).toLocalDate().toString());
    return Reply.page("campaigns/petition-edit", again(petition, Form.of(values)));
  }

  @PostMapping("/petitions/{slug}/edit")
  @May(Act.RUN_CAMPAIGN)
  Reply reword(@PathVariable String slug, Form form, Ui ui) {
    Petition petition = unopened(slug);
    Written written = read(form, ui);
    if (!form.ok() || written.closes().isEmpty()) {
      return Reply.invalid("campaigns/petition-edit", again(petition, form));
    }
    petitions.reword(petition.id(), written.words(), written.closes().get());
    return Reply.seeOther(petition.path(), "campaigns.petition.reworded");
  }

  private Written read(Form form, Ui ui) {
    var words =
        new Petitions.Words(
            Bilingual.read(form, "title", 120),
            Bilingual.readText(form, "summary", 400),
            Bilingual.readText(form, "text", 5000),
            Bilingual.read(form, "target", 160));
    form.required("closes", 10);
    var closes =
        form.parsed("closes", LocalDate::parse, "campaigns.paper.fault.day")
            .map(day -> day.atTime(LAST_MINUTE).atZone(ui.zone()).toInstant());
    if (closes.filter(end -> !end.isAfter(clock.instant())).isPresent()) {
      form.error("closes", "campaigns.petition.fault.past");
    }
    return new Written(words, closes);
  }

  private Petition unopened(String slug) {
    return petitions
        .bySlug(slug)
        .filter(petition -> petition.state(clock.instant()) == PetitionState.DRAFT)
        .orElseThrow(() -> new NotFound("a petition that is still a draft: " + slug));
  }

  private Campaign campaign(String slug) {
    return campaigns.bySlug(slug).orElseThrow(() -> new NotFound("campaign " + slug));
  }

  private static PetitionEditPage fresh(Campaign campaign, Form form) {
    return new PetitionEditPage(campaign, form, campaign.path() + "/petitions/new");
  }

  private PetitionEditPage again(Petition petition, Form form) {
    return new PetitionEditPage(
        campaigns.find(petition.campaign()).orElseThrow(), form, petition.path() + "/edit");
  }
}
