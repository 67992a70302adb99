package org.commontable.campaigns.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.accounts.Visitor;
import org.commontable.campaigns.Addressee;
import org.commontable.campaigns.Campaign;
import org.commontable.campaigns.Demand;
import org.commontable.campaigns.DemandStatus;
import org.commontable.campaigns.petitions.Deliveries;
import org.commontable.campaigns.petitions.Petition;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** What happened with a campaign since it was published, from its dated facts. */
@Component
class SincePublished {
  private final Deliveries deliveries;
  private final People people;
  private final Clock clock;

  SincePublished(Deliveries deliveries, People people, Clock clock) {
    this.deliveries = deliveries;
    this.people = people;
    this.clock = clock;
  }

  private record Dated(Instant at, CampaignPage.Happened happened) {}

  /** Oldest first. */
  List<CampaignPage.Happened> of(
      Campaign campaign, List<Demand> demanded, List<Petition> petitions, Ui ui, Visitor visitor) {
    var all = new ArrayList<Dated>();
    campaign.opened().ifPresent(at -> all.add(dated(at, ui.t("campaigns.happened.published"), ui)));
    petitions.forEach(petition -> add(petition, all, ui));
    demanded.forEach(demand -> add(demand, all, ui, visitor));
    campaign
        .ended()
        .ifPresent(
            end ->
                all.add(dated(end.at(), ui.t("campaigns.happened.ended") + " " + end.note(), ui)));
    return all.stream().sorted(Comparator.comparing(Dated::at)).map(Dated::happened).toList();
  }

  private void add(Petition petition, List<Dated> all, Ui ui) {
    String title = petition.title().in(ui.lang());
    petition
        .opened()
        .ifPresent(
            at -> all.add(dated(at, ui.t("campaigns.happened.petition", "title", title), ui)));
    if (petition.opened().isPresent() && !clock.instant().isBefore(petition.end())) {
      all.add(dated(petition.end(), ui.t("campaigns.happened.closed", "title", title), ui));
    }
    for (var delivery : deliveries.of(petition.id())) {
      all.add(
          dated(
              delivery.day(),
              ui.t(
                  "campaigns.happened.delivered",
                  "to",
                  delivery.to(),
                  "count",
                  delivery.list().signatures()),
              ui));
    }
  }

  private void add(Demand demand, List<Dated> all, Ui ui, Visitor visitor) {
    for (var change : demand.history()) {
      String target =
          change.status() == DemandStatus.ASKED
              ? Addressee.to(demand.target(), ui)
              : Addressee.name(demand.target(), ui);
      String what = ui.t("campaigns.happened." + change.status().key(), "target", target);
      String source =
          change.source().isEmpty()
              ? ""
              : " "
                  + ui.t("campaigns.one.source", "source", change.source().replaceFirst("\\.$", ""))
                  + ".";
      all.add(
          dated(
              change.day(),
              (what + source + " " + change.note()).strip() + by(change.by(), visitor),
              ui));
    }
    int n = 0;
    for (var correction : demand.corrections()) {
      boolean words = !correction.before().equals(demand.after(n++));
      all.add(
          dated(
              correction.at(),
              ui.t(
                      "campaigns.happened.corrected" + (words ? "" : "Figures"),
                      "why",
                      correction.why())
                  + by(correction.by(), visitor),
              ui));
    }
  }

  /** Who wrote it down, by name for members; for everybody else it was the convener. */
  private String by(UUID person, Visitor visitor) {
    return visitor.may(Act.READ_AS_MEMBER)
        ? people.find(person).map(Person::name).map(name -> " (" + name + ")").orElse("")
        : "";
  }

  private static Dated dated(Instant at, String what, Ui ui) {
    return new Dated(at, new CampaignPage.Happened(ui.shortDate(at), what.strip()));
  }

  private static Dated dated(LocalDate day, String what, Ui ui) {
    return new Dated(
        day.atTime(12, 0).atZone(ui.zone()).toInstant(),
        new CampaignPage.Happened(ui.shortDate(day), what.strip()));
  }
}
