package org.commontable.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.campaigns.Standing.Voice;
import org.commontable.decisions.PublicDecision;
import org.commontable.decisions.PublicSeat;
import org.commontable.decisions.Status;
import org.commontable.platform.picture.Mark;
import org.commontable.shared.LocalizedText;
import org.junit.jupiter.api.Test;

/** Nobody speaks in the coalition's name without a decision; decisions.md §10.1. */
class StandingTest {
  private static final PublicSeat FAITH = seat("Faith in Action Tarrow");
  private static final PublicSeat EASTSIDE =
      seat("Eastside Parents Council", "groups under 10 stay hidden");
  private static final Backer LIBRARIES =
      new Backer(
          UUID.randomUUID(),
          "Libraries United",
          "Libraries",
          "libraries-united",
          Mark.CHAIR,
          List.of());

  @Test
  void withoutADemandNobodySpeaks() {
    assertThat(Standing.of(List.of(), List.of(LIBRARIES)).publishable()).isFalse();
  }

  @Test
  void withoutADecisionACampaignIsNotPublishable() {
    assertThat(Standing.of(List.of(Optional.empty()), List.of()).publishable()).isFalse();
  }

  @Test
  void organizationsMayActTogetherInTheirOwnNames() {
    var standing = Standing.of(List.of(Optional.empty()), List.of(LIBRARIES));
    assertThat(standing.voice()).isEqualTo(Voice.OWN_NAMES);
    assertThat(standing.decision()).as("no coalition position is claimed").isEmpty();
  }

  @Test
  void aDecisionInForceSpeaksForTheCoalition() {
    var standing = Standing.of(List.of(decision(Status.IN_FORCE, FAITH, EASTSIDE)), List.of());
    assertThat(standing.voice()).isEqualTo(Voice.COALITION);
    assertThat(standing.backers())
        .extracting(Backer::mark)
        .containsExactly(Mark.SUPPORT, Mark.CONDITIONS);
    assertThat(standing.backers().getLast().conditions())
        .containsExactly("groups under 10 stay hidden");
  }

  @Test
  void duringAnOpenWindowOnlyThoseWhoSaidYesAndReleasedTheirNamesSpeak() {
    var standing =
        Standing.of(List.of(decision(Status.ADOPTED_WINDOW_OPEN, FAITH)), List.of(LIBRARIES));
    assertThat(standing.voice()).isEqualTo(Voice.WINDOW);
    assertThat(standing.backers())
        .extracting(Backer::name)
        .containsExactly("Faith in Action Tarrow");
  }

  @Test
  void duringAnOpenWindowWithoutAReleasedNameNobodySpeaks() {
    assertThat(Standing.of(List.of(decision(Status.ADOPTED_WINDOW_OPEN)), List.of()).publishable())
        .isFalse();
  }

  @Test
  void aDecisionThatFailedLapsedOrIsStillOpenSpeaksForNobody() {
    for (Status status :
        List.of(
            Status.OPEN, Status.FAILED, Status.LAPSED, Status.TO_RESOLUTION, Status.WITHDRAWN)) {
      assertThat(Standing.of(List.of(decision(status, FAITH)), List.of()).voice())
          .isEqualTo(Voice.NOBODY);
    }
  }

  @Test
  void oneDemandWithoutADecisionTakesTheCoalitionsVoiceFromAll() {
    var standing =
        Standing.of(List.of(decision(Status.IN_FORCE, FAITH), Optional.empty()), List.of());
    assertThat(standing.voice()).isEqualTo(Voice.NOBODY);
  }

  @Test
  void whoDidNotSayYesToEveryDemandIsNamedForNone() {
    var standing =
        Standing.of(
            List.of(decision(Status.IN_FORCE, EASTSIDE, FAITH), decision(Status.IN_FORCE, FAITH)),
            List.of());
    assertThat(standing.backers())
        .extracting(Backer::name)
        .containsExactly("Faith in Action Tarrow");
  }

  private static PublicSeat seat(String name, String... conditions) {
    return new PublicSeat(
        UUID.randomUUID(), name, name.split(" ")[0], "a-slug", List.of(conditions));
  }

  private static Optional<PublicDecision> decision(Status status, PublicSeat... seats) {
    return Optional.of(
        new PublicDecision(
            UUID.randomUUID(),
            "2026-14",
            LocalizedText.of("en", "Publish every suspension"),
            "equity",
            status,
            Optional.of(Instant.EPOCH),
            Optional.empty(),
            List.of(seats),
            seats.length,
            9,
            1,
            LocalizedText.of("en", "Supported by 2 of 9 member organizations."),
            false,
            0,
            Optional.empty()));
  }
}
