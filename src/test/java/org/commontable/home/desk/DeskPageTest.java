package org.commontable.home.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.campaigns.Area;
import org.commontable.campaigns.Campaigns;
import org.commontable.campaigns.Demand;
import org.commontable.campaigns.DemandStatus;
import org.commontable.campaigns.Demands;
import org.commontable.shared.LocalizedText;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the convener reads of campaigns and meetings; nothing on the desk is invented. */
class DeskPageTest extends Site {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Autowired Campaigns campaigns;
  @Autowired Demands demands;

  private Person ruth;
  private Reader convener;

  @BeforeEach
  void sitDown() {
    empty();
    ruth = somebody("ruth");
    TX.executeWithoutResult(
        status -> grants.grant(ruth.id(), Role.CONVENER, null, NOW.minusSeconds(60), ruth.id()));
    convener = as(ruth);
  }

  @Test
  void aCampaignWithoutAnybodyBehindItIsSaid() {
    campaign();
    assertThat(convener.get("/desk").text()).contains("Nobody stands behind “Count every <b>” now");
    assertThat(as(Role.CLERK).get("/desk").text()).doesNotContain("Nobody stands behind");
  }

  @Test
  void aDemandThatChangedIsNewsForAWeek() {
    var demand = ask(campaign(), "Publish the numbers");
    assertThat(convener.get("/desk").text())
        .as("asking is no change")
        .doesNotContain("A demand changed");
    note(demand, DemandStatus.NOT_MET);
    assertThat(convener.get("/desk").text())
        .contains("A demand changed: Publish the numbers")
        .contains("Not met since Friday, November 20, 2026");
    clock.forward(Duration.ofDays(8));
    assertThat(convener.get("/desk").text()).doesNotContain("A demand changed");
  }

  @Test
  void whenEverythingIsMetTheCampaignWaitsForItsEnd() {
    var campaign = campaign();
    note(ask(campaign, "One"), DemandStatus.MET);
    var two = ask(campaign, "Two");
    assertThat(convener.get("/desk").text()).doesNotContain("Every demand is met");
    note(two, DemandStatus.MET);
    assertThat(convener.get("/desk").text()).contains("Every demand is met: Count every <b>");
    TX.executeWithoutResult(status -> campaigns.end(campaign, "Done.", ruth.id()));
    assertThat(convener.get("/desk").text()).doesNotContain("Every demand is met");
  }

  @Test
  void aCampaignWithoutADemandHasNothingMet() {
    campaign();
    assertThat(convener.get("/desk").text()).doesNotContain("Every demand is met");
  }

  private UUID campaign() {
    return TX.execute(
        status -> {
          var id =
              campaigns.draft(Area.EQUITY, text("Count every <b>"), text("Why"), ruth.id()).id();
          campaigns.publish(id, ruth.id());
          return id;
        });
  }

  private UUID ask(UUID campaign, String what) {
    return TX.execute(
        status ->
            demands.ask(
                campaign,
                new Demand.Words(
                    text(what),
                    text("The board"),
                    java.util.Optional.empty(),
                    java.util.Optional.empty()),
                DAY,
                ruth.id()));
  }

  private void note(UUID demand, DemandStatus status) {
    clock.forward(Duration.ofMinutes(1));
    TX.executeWithoutResult(
        t ->
            demands.note(
                demand,
                new Demand.Change(
                    status,
                    DAY,
                    "Minutes",
                    java.util.Optional.empty(),
                    "",
                    clock.instant(),
                    ruth.id())));
  }

  private static LocalizedText text(String english) {
    return new LocalizedText("en", Map.of("en", english));
  }
}
