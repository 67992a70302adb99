package org.commontable.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Role;
import org.commontable.campaigns.Demand;
import org.commontable.campaigns.Demands;
import org.commontable.campaigns.OwnNames;
import org.commontable.campaigns.petitions.Petitions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A petition is drafted and opened; the record keeps its words. */
class PetitionOpeningPageTest extends OpenPetition {
  @Autowired Demands demands;
  @Autowired OwnNames ownNames;

  @Test
  void theRecordKeepsTheTextInEveryLanguageItIsSignedIn() {
    var convener = as(Role.CONVENER);
    UUID by = UUID.randomUUID();
    var fresh =
        petitions.draft(
            petition.campaign(),
            new Petitions.Words(
                both("Two tongues", "Dos lenguas"),
                both("x", "x"),
                both("We ask for nurses.", "Pedimos enfermeras."),
                both("the board", "la junta")),
            NOW.plus(Duration.ofDays(3)),
            by);
    somebodyStandsBehind(petition.campaign());
    convener.get(fresh.path());
    assertThat(convener.post(fresh.path() + "/opening", Map.of()).location())
        .isEqualTo(fresh.path());
    String line =
        JDBC.sql(
                "select line from record.entry where type = 'petition.opened' order by seq desc limit 1")
            .query(String.class)
            .single();
    assertThat(line).contains("\"format\":2", "\"original\":\"en\"", "\"es\":\"text:");
    assertThat(
            JDBC.sql(
                    "select count(*) from record.text where content in ('We ask for nurses.', 'Pedimos enfermeras.')")
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void aDraftIsForThoseWhoRunCampaigns() {
    var convener = as(Role.CONVENER);
    String campaign = campaigns.find(petition.campaign()).orElseThrow().path();
    convener.get(campaign + "/petitions/new");
    var written =
        convener.post(
            campaign + "/petitions/new",
            Map.of(
                "title",
                "A room in each school",
                "summary",
                "One room.",
                "text",
                "We ask for a room.",
                "target",
                "the board",
                "closes",
                "2026-12-20"));
    assertThat(written.status()).isEqualTo(303);
    assertThat(nobody().get(written.location()).status()).isEqualTo(404);
    assertThat(convener.get(written.location()).text()).contains("Draft", "A room in each school");
  }

  private void somebodyStandsBehind(UUID campaign) {
    UUID by = somebody("ruth").id();
    UUID organization = AnOrganization.joined(OWNER, "Faith in Action", by);
    TX.executeWithoutResult(
        status -> {
          demands.ask(
              campaign,
              new Demand.Words(
                  both("Nurses", "Enfermeras"),
                  both("the board", "la junta"),
                  Optional.empty(),
                  Optional.empty()),
              LocalDate.of(2026, 11, 20),
              by);
          ownNames.give(campaign, organization, by);
        });
  }
}
