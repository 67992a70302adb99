package org.commontable.campaigns;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.commontable.decisions.DecisionAdopted;
import org.commontable.decisions.DecisionAnnulled;
import org.commontable.decisions.NameWithdrawn;
import org.commontable.decisions.StanceTaken;
import org.commontable.evidence.Citations;
import org.commontable.evidence.FigureCited;
import org.commontable.evidence.FigureReleased;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.shared.LocalizedText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the evidence room which public demands stand on its figures, and in whose name. */
@Component
public class FiguresStoodOn {
  private final Campaigns campaigns;
  private final Demands demands;
  private final Standings standings;
  private final Citations citations;
  private final Catalogues catalogues;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  FiguresStoodOn(
      Campaigns campaigns,
      Demands demands,
      Standings standings,
      Citations citations,
      Catalogues catalogues,
      ApplicationEventPublisher events,
      Clock clock) {
    this.campaigns = campaigns;
    this.demands = demands;
    this.standings = standings;
    this.citations = citations;
    this.catalogues = catalogues;
    this.events = events;
    this.clock = clock;
  }

  /** To be called whenever a campaign becomes public or changes while it is. */
  public void tell(Campaign campaign) {
    if (!campaign.state().visible()) {
      return;
    }
    var demanded = demands.of(campaign.id());
    Standing standing = standings.of(campaign, demanded);
    for (Demand demand : demanded) {
      var words =
          new LocalizedText(
              "en",
              Map.of("en", words(standing, demand, "en"), "es", words(standing, demand, "es")));
      for (Cited cited : demand.evidence()) {
        if (cited instanceof Cited.Figure figure) {
          tell(campaign, demand, figure, words);
        }
      }
      demand.corrections().stream().flatMap(it -> it.left().stream()).forEach(this::release);
    }
  }

  /**
   * Also in every round: one that read the demand before its correction may have told of it again.
   */
  private void release(Cited.Figure figure) {
    if (citations.told(figure.id()).isPresent()) {
      events.publishEvent(new FigureReleased(figure.id()));
    }
  }

  /** Only what is new is told: a round in which nothing changed writes nothing. */
  private void tell(Campaign campaign, Demand demand, Cited.Figure figure, LocalizedText words) {
    var present = new org.commontable.evidence.Standing(demand.text(), words, campaign.path());
    if (!citations.told(figure.id()).filter(present::equals).isPresent()) {
      events.publishEvent(
          new FigureCited(
              figure.id(),
              figure.citation(),
              demand.text(),
              words,
              campaign.path(),
              clock.instant()));
    }
  }

  /**
   * All of them again. Much changes without an event: a window ends by the clock, a decision lapses
   * unnoticed, a name is released, an organization leaves. {@link FigureRounds} calls this.
   */
  public void tellAll() {
    campaigns.open().forEach(this::tell);
    campaigns.past().forEach(this::tell);
  }

  @EventListener
  void adopted(DecisionAdopted adoption) {
    tellAll();
  }

  @EventListener
  void annulled(DecisionAnnulled annulment) {
    tellAll();
  }

  @EventListener
  void withdrawn(NameWithdrawn withdrawal) {
    tellAll();
  }

  /** A block within the window ends what was adopted. */
  @EventListener
  void taken(StanceTaken stance) {
    tellAll();
  }

  /** Who stands behind it and, once something came of it, what and on which day. */
  private String words(Standing standing, Demand demand, String lang) {
    var words = new Words(catalogues, lang, ZoneOffset.UTC);
    String voice = voice(standing, words);
    var status = demand.status();
    return status.status() == DemandStatus.ASKED
        ? voice
        : voice
            + " "
            + words.t(
                "campaigns.statusOn." + status.status().key(), "day", words.date(status.day()))
            + ".";
  }

  private static String voice(Standing standing, Words words) {
    return switch (standing.voice()) {
      case COALITION, WINDOW -> decided(standing, words);
      case OWN_NAMES -> words.t("campaigns.voice.own", "count", standing.backers().size());
      case NOBODY -> words.t("campaigns.voice.nobody");
    };
  }

  private static String decided(Standing standing, Words words) {
    var decision = standing.decision().orElseThrow();
    String said =
        words.t(
            "campaigns.cited." + standing.voice().key(),
            "yes",
            decision.yes(),
            "members",
            decision.members(),
            "conditional",
            decision.conditional());
    return decision.provisional() ? said + " " + words.t("campaigns.voice.provisional") : said;
  }
}
