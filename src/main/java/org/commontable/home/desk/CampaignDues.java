package org.commontable.home.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.Visitor;
import org.commontable.campaigns.Campaign;
import org.commontable.campaigns.Campaigns;
import org.commontable.campaigns.CurrentWork;
import org.commontable.campaigns.Demand;
import org.commontable.campaigns.DemandStatus;
import org.commontable.campaigns.Demands;
import org.commontable.campaigns.Standings;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Petitions that close, demands that changed, campaigns that may or may no longer speak. */
@Component
class CampaignDues implements Dues {
  private static final Duration BEFORE_CLOSING = Duration.ofDays(14);

  /** A change is news for a week. */
  private static final int DAYS_NEWS = 7;

  private final Campaigns campaigns;
  private final CurrentWork work;
  private final Demands demands;
  private final Standings standings;
  private final Clock clock;

  CampaignDues(
      Campaigns campaigns, CurrentWork work, Demands demands, Standings standings, Clock clock) {
    this.campaigns = campaigns;
    this.work = work;
    this.demands = demands;
    this.standings = standings;
    this.clock = clock;
  }

  @Override
  public List<Due> of(Visitor visitor, Ui ui) {
    if (!visitor.may(Act.RUN_CAMPAIGN)) {
      return List.of();
    }
    var dues = new ArrayList<Due>();
    var now = clock.instant();
    for (var inHand : work.current()) {
      var campaign = inHand.campaign();
      inHand
          .petition()
          .filter(petition -> petition.closes().isBefore(now.plus(BEFORE_CLOSING)))
          .ifPresent(
              petition ->
                  dues.add(
                      due(
                          Optional.of(petition.closes()),
                          "petition",
                          petition.path(),
                          ui,
                          "title",
                          petition.title().in(ui.lang()),
                          "count",
                          petition.validated())));
      ofOpen(campaign, now, ui, dues);
    }
    for (var draft : campaigns.drafts()) {
      if (standings.of(draft).publishable()) {
        dues.add(due(Optional.empty(), "draft", draft.path(), ui, "title", title(draft, ui)));
      }
    }
    return dues;
  }

  private void ofOpen(Campaign campaign, Instant now, Ui ui, List<Due> dues) {
    var demanded = demands.of(campaign.id());
    if (!standings.of(campaign, demanded).publishable()) {
      dues.add(due(Optional.empty(), "voice", campaign.path(), ui, "title", title(campaign, ui)));
    }
    if (!demanded.isEmpty()
        && demanded.stream().allMatch(demand -> demand.status().status() == DemandStatus.MET)) {
      dues.add(due(Optional.empty(), "met", campaign.path(), ui, "title", title(campaign, ui)));
      return;
    }
    var today = LocalDate.ofInstant(now, ui.zone());
    for (Demand demand : demanded) {
      boolean news =
          demand.history().size() > 1
              && !LocalDate.ofInstant(demand.status().at(), ui.zone())
                  .isBefore(today.minusDays(DAYS_NEWS));
      if (news) {
        dues.add(
            due(
                Optional.empty(),
                "demand",
                campaign.path(),
                ui,
                "text",
                demand.text().in(ui.lang()),
                "status",
                ui.t("campaigns.status." + demand.status().status().key()),
                "day",
                ui.date(demand.status().day()),
                "title",
                title(campaign, ui)));
      }
    }
  }

  private static String title(Campaign campaign, Ui ui) {
    return campaign.title().in(ui.lang());
  }

  private static Due due(
      Optional<Instant> by, String key, String href, Ui ui, Object... arguments) {
    return Due.act(
        by,
        ui.t("home.desk." + key + ".what", arguments),
        ui.t("home.desk." + key + ".why", arguments),
        ui.t("home.desk.open"),
        href);
  }
}
