package org.commontable.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Role;
import org.junit.jupiter.api.Test;

/** Paper, the list that is delivered, and the figure that anybody can recount. */
class SignatureCountPageTest extends OpenPetition {
  @Test
  void theCountIsTinyAndForEverybody() {
    signAndCount();
    var count = nobody().get(petition.path() + "/count.json");
    assertThat(count.body()).startsWith("{\"count\":1,\"paper\":0,");
    assertThat(count.headers().get("access-control-allow-origin")).containsExactly("*");
    assertThat(count.headers().get("cache-control").getFirst()).contains("max-age=10");
    assertThat(count.headers().get("last-modified").getFirst())
        .as("floored to the counter's ten seconds")
        .matches(".*:[0-5]0 GMT");
  }

  @Test
  void theClerkEntersPaperAndSeesWhoStoodThereTwice() {
    var clerk = as(Role.CLERK);
    clerk.get(petition.path() + "/paper");
    var fields =
        Map.of(
            "number",
            "1",
            "witness",
            "Ruth",
            "day",
            "2026-11-20",
            "name1",
            "Omar Diaz",
            "zip1",
            "40299",
            "name2",
            "omar diaz",
            "zip2",
            "40299");
    assertThat(clerk.postAndFollow(petition.path() + "/paper", fields).text())
        .contains("1 signature counted", "omar diaz");
    assertThat(rows("validated")).isEqualTo(1);
    var again =
        clerk.post(
            petition.path() + "/paper",
            Map.of(
                "number",
                "1",
                "witness",
                "Eva",
                "day",
                "2026-11-20",
                "name1",
                "Eva Paz",
                "zip1",
                "40299"));
    assertThat(again.status()).isEqualTo(422);
    assertThat(nobody().get(petition.path() + "/paper").status()).isNotEqualTo(200);
  }

  @Test
  void theListIsDeliveredOnceAndEverybodyReadsHowMany() {
    signAndCount();
    var clerk = as(Role.CLERK);
    clerk.get(petition.path());
    var made = clerk.post(petition.path() + "/lists", Map.of());
    assertThat(made.status()).isEqualTo(303);
    var page = clerk.get(made.location());
    assertThat(page.text())
        .contains("1 signature checked", "We ask the board to publish.", "Ana Ruiz", "40299")
        .doesNotContain(address);
    var file = clerk.post(made.location() + "/list.csv", Map.of());
    assertThat(file.body()).endsWith("name,zip\r\nAna Ruiz,40299\r\n");
    assertThat(page.page().selectFirst(".fingerprint").text())
        .isEqualTo(java.util.HexFormat.of().formatHex(sha256(file.bytes())));
    assertThat(nobody().get(made.location()).status()).isNotEqualTo(200);
    assertThat(
            as(Role.DELEGATE, UUID.randomUUID())
                .post(made.location() + "/list.csv", Map.of())
                .status())
        .isEqualTo(403);
    var early = clerk.post(made.location() + "/delivery", Map.of("to", "x", "day", "2020-01-01"));
    assertThat(early.status()).isEqualTo(422);
    String today = NOW.atZone(java.time.ZoneId.of("America/New_York")).toLocalDate().toString();
    var fields = Map.of("to", "the <b>board</b> office", "day", today);
    for (int i = 0; i < 2; i++) {
      clerk.get(made.location());
      assertThat(clerk.post(made.location() + "/delivery", fields).status()).isEqualTo(303);
    }
    String campaign = campaigns.find(petition.campaign()).orElseThrow().path();
    assertThat(nobody().get(petition.path()).text())
        .contains("Delivered to the <b>board</b> office on", "1 signature.");
    assertThat(nobody().get(campaign).text())
        .containsOnlyOnce("1 signature delivered to the <b>board</b> office.");
    var entries =
        JDBC.sql("select line from record.entry where type = 'petition.delivered'")
            .query(String.class)
            .list();
    assertThat(entries.getLast()).contains("\"signatures\":1").doesNotContain("office");
  }

  @Test
  void aListOfAnotherPetitionIsNotFound() {
    var clerk = as(Role.CLERK);
    assertThat(clerk.get(petition.path() + "/lists/" + UUID.randomUUID()).status()).isEqualTo(404);
    clerk.get(petition.path());
    assertThat(clerk.postAndFollow(petition.path() + "/lists", Map.of()).text())
        .contains("there is nothing to deliver");
  }

  @Test
  void anybodyCanRecountTheFigure() {
    signAndCount();
    assertThat(nobody().get(petition.path() + "/count").text())
        .contains("Confirmed by mail 1", "Signatures checked 1");
    assertThat(nobody().get(petition.path() + "/count.csv").body()).contains(",web,1");
    assertThat(nobody().get("/petitions/none/count").status()).isEqualTo(404);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
