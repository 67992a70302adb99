package org.commontable.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the link in the letter does, for whoever opens it. */
class ConfirmedSignaturePageTest extends OpenPetition {
  @Test
  void whoSignedInTimeMayConfirmForADayAfterClosingOnThePage() {
    sign(nobody(), details());
    String confirm = link("confirm");
    clock.forward(Duration.between(NOW, petition.end()).plusHours(23));
    assertThat(nobody().get(petition.path()).text()).contains("This petition is closed");
    assertThat(nobody().get(confirm).status()).isEqualTo(200);
    clock.forward(Duration.ofHours(2));
    assertThat(nobody().get(confirm).location()).as("too late").isEqualTo(petition.path());
    var late = nobody();
    late.get(petition.path());
    assertThat(late.post(confirm, Map.of()).location()).isEqualTo(petition.path());
    assertThat(rows("validated")).isZero();
  }

  @Test
  void openingEveryMailedLinkTwiceByGetAndHeadWritesNothing() {
    sign(nobody(), details());
    String confirm = link("confirm");
    var stranger = nobody();
    String before = everything();
    for (String path : List.of(confirm, confirm + "/not-me")) {
      for (int i = 0; i < 2; i++) {
        assertThat(stranger.get(path).status()).isEqualTo(200);
        assertThat(stranger.head(path).status()).isEqualTo(200);
      }
    }
    assertThat(everything()).isEqualTo(before);
    stranger.get(confirm);
    stranger.post(confirm, Map.of());
    String signed = link("signed");
    before = everything();
    for (String letter : lettersTo(address)) {
      var links = Pattern.compile("https?://[^/\\s]+(/\\S+)").matcher(letter);
      while (links.find()) {
        for (int i = 0; i < 2; i++) {
          assertThat(nobody().get(links.group(1)).status()).isLessThan(400);
          assertThat(nobody().head(links.group(1)).status()).isLessThan(400);
        }
      }
    }
    assertThat(everything()).as("every link of every letter").isEqualTo(before);
    for (int i = 0; i < 2; i++) {
      assertThat(stranger.get(signed).status()).isEqualTo(200);
      assertThat(stranger.head(signed).status()).isEqualTo(200);
      assertThat(stranger.get(confirm).location()).endsWith("/thanks");
    }
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aSharedLinkShowsNobodysDetails() {
    var own = nobody();
    sign(own, details());
    String confirm = link("confirm");
    var stranger = nobody();
    assertThat(stranger.get(confirm).body()).doesNotContain("Ana").doesNotContain(address);
    assertThat(stranger.get(confirm).page().select("form[data-at-once]")).isEmpty();
    own.get(confirm);
    own.post(confirm, Map.of());
    stranger.get(petition.path());
    var repeated = stranger.postAndFollow(confirm, Map.of());
    assertThat(repeated.text()).contains("Thank you").doesNotContain("Ana");
    assertThat(own.get(petition.path() + "/thanks").text()).contains("Ana Ruiz");
  }

  @Test
  void aWrongTokenLeadsToThePetitionWithoutAHint() {
    String wrong = "/confirm/" + petition.slug() + "." + "A".repeat(32);
    assertThat(nobody().get(wrong).location()).isEqualTo(petition.path());
    assertThat(nobody().get("/confirm/" + petition.slug()).location()).isEqualTo(petition.path());
    var reader = nobody();
    reader.get(petition.path());
    assertThat(reader.post(wrong, Map.of()).location()).isEqualTo(petition.path());
  }

  @Test
  void itWasNotMeTakesItBackAndAnswersAlikeForAWrongLink() {
    sign(nobody(), details());
    String confirm = link("confirm");
    var reader = nobody();
    reader.get(confirm + "/not-me");
    assertThat(reader.postAndFollow(confirm + "/not-me", Map.of()).text())
        .contains("Nothing counts");
    assertThat(rows("invalidated")).isEqualTo(1);
    assertThat(reader.get(confirm).location()).isEqualTo(petition.path());
  }

  private static String everything() {
    var all = new StringBuilder();
    for (String table :
        List.of(
            "campaigns.signature",
            "campaigns.signature_token",
            "campaigns.letter_due",
            "campaigns.petition_count",
            "campaigns.invalidation",
            "supporters.contact",
            "supporters.consent",
            "platform.letter",
            "platform.answered_post")) {
      all.append(
          JDBC.sql(
                  "select coalesce(string_agg(t::text, chr(10) order by t::text), '') from "
                      + table
                      + " t")
              .query(String.class)
              .single());
    }
    return all.toString();
  }
}
