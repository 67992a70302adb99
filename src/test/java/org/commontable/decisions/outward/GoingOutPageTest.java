package org.commontable.decisions.outward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.commontable.support.Queries;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;

/** What goes out says what the record says, at every hour, and nothing of what is not public. */
class GoingOutPageTest extends Table {
  private static final List<String> ALL =
      List.of(
          "/share",
          "/share.json",
          "/badge.en.svg",
          "/badge.es.svg",
          "/embed.en",
          "/embed.es",
          "/share.en.png");

  private void adopted(String audience) {
    file(audience);
    open();
    for (String yes : List.of("Eastside", "Faith", "Teachers")) {
      say(yes, "support");
    }
    close();
  }

  private void name(String shortName, String wish) {
    var fields = Map.of("for", id(shortName).toString(), "wish", wish);
    assertThat(of(shortName).post(D + "/name", fields).status()).isEqualTo(303);
  }

  @Test
  void ofADecisionForMembersThereIsNothingAndItLooksLikeAnUnknownOne() {
    adopted("members");
    for (String what : ALL) {
      Reader.Seen hidden = nobody().get(D + what);
      assertThat(hidden.status()).as(what).isEqualTo(404);
      assertThat(hidden.text())
          .as(what)
          .isEqualTo(nobody().get("/decisions/2026-77" + what).text());
      assertThat(of("Faith").get(D + what).status()).as(what).isEqualTo(404);
    }
    assertThat(of("Faith").get(D).page().select("a[href$=/share]")).isEmpty();
  }

  @Test
  void stateCountDateAndAddressStandInEachAndTheSentenceIsTheRecords() {
    adopted("public");
    name("Faith", "release");
    assertThat(nobody().get(D).page().select("a[href$=/share]")).isNotEmpty();
    assertThat(of("Faith").get(D).page().select("a[href$=/share]")).isNotEmpty();
    for (String what : List.of("/share", "/share.json", "/badge.en.svg", "/embed.en")) {
      assertThat(nobody().get(D + what).body())
          .as(what)
          .contains("objections possible until 14 days after the notes are sent")
          .contains("by 3 of 5 member organizations")
          .contains("Faith in Action Tarrow")
          .contains("as of December")
          .contains("/decisions/2026-1")
          .doesNotContain("Teachers Association")
          .doesNotContain("Libraries");
    }
    assertThat(nobody().get(D + "/badge.es.svg").body()).contains("Adoptada", "por 3 de 5");
    assertThat(nobody().get(D + "/embed.es").page().select("html").attr("lang")).isEqualTo("es");
    assertThat(nobody().get(D + "/badge.fr.svg").status()).isEqualTo(404);
  }

  @Test
  void aNameTakenOffIsGoneAtTheNextReadingAndTheOldSentencesBadgeSaysSo() {
    adopted("public");
    name("Faith", "release");
    String badge = nobody().get(D + "/share").page().select("#badge").text();
    String says = badge.replaceAll("(?s).*says=([0-9a-f]+).*", "$1");
    assertThat(nobody().get(D + "/badge.en.svg?says=" + says).body()).contains("by 3 of 5");
    name("Faith", "withdraw");
    for (String what : ALL) {
      assertThat(nobody().get(D + what).body()).as(what).doesNotContain("Faith in Action");
    }
    assertThat(nobody().get(D + "/badge.en.svg?says=" + says).body())
        .contains("The wording has changed")
        .doesNotContain("by 3 of 5");
  }

  @Test
  void aBadgeReadAgainAsksTheDatabaseNothingMore() {
    adopted("public");
    String first = nobody().get(D + "/badge.en.svg").body();
    var asked =
        Queries.during(
            () -> {
              for (String what : List.of("/badge.en.svg", "/embed.en", "/share.en.png")) {
                assertThat(nobody().get(D + what).status()).as(what).isEqualTo(200);
              }
            });
    assertThat(asked).noneMatch(query -> query.contains("decisions."));
    assertThat(nobody().get(D + "/badge.en.svg").body()).isEqualTo(first);
    assertThat(first).as("no table at which nobody is named").doesNotContain("<circle");
    name("Faith", "release");
    assertThat(nobody().get(D + "/badge.en.svg").body()).contains("<circle");
  }

  @Test
  void anAnnulledOneSaysSoInBadgeAndFrame() {
    adopted("public");
    convener.post(D + "/annulment", Map.of("reason", "Called too late"));
    for (String what : List.of("/badge.en.svg", "/embed.en", "/share")) {
      assertThat(nobody().get(D + what).body())
          .as(what)
          .contains("Annulled")
          .doesNotContain("by 3 of 5")
          .doesNotContain("Called too late");
    }
  }

  @Test
  void onlyTheEmbedMayBeFramedAndItHasNeitherCookieNorScript() {
    adopted("public");
    var embed = nobody().get(D + "/embed.en");
    assertThat(embed.headers().get("content-security-policy").getFirst())
        .contains("frame-ancestors *", "default-src 'none'")
        .doesNotContain("script-src");
    assertThat(embed.headers()).doesNotContainKeys("x-frame-options", "set-cookie");
    assertThat(embed.page().select("script, form")).isEmpty();
    for (String other : List.of(D, D + "/share", D + "/badge.en.svg", "/")) {
      var seen = nobody().get(other);
      assertThat(seen.headers().get("content-security-policy").getFirst())
          .as(other)
          .contains("frame-ancestors 'none'");
      assertThat(seen.headers().get("x-frame-options")).as(other).containsExactly("DENY");
    }
    var badge = nobody().get(D + "/badge.en.svg");
    assertThat(badge.headers().get("cross-origin-resource-policy")).containsExactly("cross-origin");
    assertThat(badge.headers().get("cache-control")).containsExactly("public, no-cache");
    assertThat(badge.headers()).containsKey("etag").doesNotContainKey("set-cookie");
  }

  @Test
  void theImageHasTheSizeOfACardAndThePublicPageNamesItWithItsWords() throws IOException {
    adopted("public");
    var png = nobody().get(D + "/share.es.png");
    assertThat(png.headers().get("content-type")).containsExactly("image/png");
    var image = ImageIO.read(new ByteArrayInputStream(png.bytes()));
    assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(1200, 630);
    var page = nobody().reading("es").get(D).page();
    assertThat(page.select("meta[property=og:image]").attr("content"))
        .startsWith("http://localhost")
        .endsWith(D + "/share.es.png");
    assertThat(page.select("meta[property=og:image:alt]").attr("content")).contains("3 de 5");
    assertThat(of("Faith").get(D).page().select("meta[property^=og:]")).isEmpty();
  }

  @Test
  void aTextIsCheckedAgainstTheRecord() {
    adopted("public");
    String sentence = "Supported by 3 of 5 member organizations";
    assertThat(check(nobody().get(D + "/share").page().select("blockquote p").first().text()))
        .contains("Yes. The sentence stands in it word for word");
    String whole = nobody().get(D + "/share").page().select("blockquote p").first().text();
    var denied = posted("It is not true that: " + whole + " Nobody <b>did</b>.");
    assertThat(denied.text())
        .contains("The words around it are not checked")
        .doesNotContain("Yes. The sentence");
    assertThat(denied.page().select("#check blockquote").text())
        .as("in its context")
        .startsWith("It is not true that: Our table for public schools")
        .contains(sentence)
        .endsWith("Nobody <b>did</b>.");
    assertThat(check(sentence.replace('3', '5'))).contains("No. The record does not say it so");
    assertThat(check("<script>alert(1)</script>")).contains("No.");
    assertThat(posted("<script>alert(1)</script>").body()).doesNotContain("<script>alert");
    assertThat(check(sentence)).contains("This is part of what the record says");
    assertThat(check("upported by 3")).as("no word of it").contains("No. The record");
    assertThat(nobody().get(D + "/share").text()).contains("At most 4,000 characters");
    assertThat(posted("").status()).as("empty").isEqualTo(422);
    assertThat(posted("a".repeat(4001)).status()).as("too long").isEqualTo(422);
    assertThat(posted("a".repeat(4001)).body()).as("nothing cut off").contains("a".repeat(4001));
    assertThat(nobody().get(D + "/share?text=" + "Supported").page().select("#check .warning"))
        .as("nothing by its address")
        .isEmpty();
  }

  private String check(String text) {
    var seen = posted(text);
    assertThat(seen.status()).isEqualTo(200);
    return seen.text();
  }

  private Reader.Seen posted(String text) {
    return nobody().post(D + "/share", Map.of("text", text));
  }
}
