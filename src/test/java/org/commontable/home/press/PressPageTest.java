package org.commontable.home.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Role;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reporters find, and who says whom they may ask. */
class PressPageTest extends Site {
  @BeforeEach
  void startEmpty() {
    empty();
  }

  @Test
  void beforeAnybodyIsNamedASentenceSaysSoAndEveryLinkLeadsSomewhere() {
    var seen = nobody().get("/press");
    assertThat(seen.text()).contains("No press contact is named yet").doesNotContain("[home.");
    assertThat(seen.page().select("main a[href^=mailto]")).isEmpty();
    for (var link : seen.page().select("main a")) {
      assertThat(nobody().get(link.attr("href")).status()).as(link.attr("href")).isEqualTo(200);
    }
    assertThat(nobody().reading("es").get("/press").text())
        .contains("Todavía no se ha nombrado un contacto de prensa")
        .doesNotContain("[home.");
    assertThat(nobody().get("/").page().select("footer a[href=/press]")).hasSize(1);
  }

  @Test
  void theConvenerSetsChangesAndTakesAwayTheContact() {
    var convener = as(Role.CONVENER);
    assertThat(convener.get("/press").page().select("a[href=/press/contact]")).hasSize(1);
    var set =
        convener.post(
            "/press/contact",
            Map.of(
                "name", "Press <office>", "email", "press@example.org", "phone", "502 555 0100"));
    assertThat(set.status()).isEqualTo(303);
    var seen = nobody().get("/press");
    assertThat(seen.text()).contains("Press <office>").contains("502 555 0100");
    assertThat(seen.page().select("a[href=mailto:press@example.org]")).hasSize(1);
    assertThat(seen.page().select("a[href=/press/contact]")).isEmpty();
    assertThat(convener.get("/press/contact").page().select("#email").val())
        .isEqualTo("press@example.org");
    convener.post("/press/contact", Map.of("name", "", "email", "", "phone", ""));
    assertThat(nobody().get("/press").text())
        .contains("No press contact is named yet")
        .doesNotContain("Press <office>");
  }

  @Test
  void aPictureIsPromisedOnlyWhereANumberIsShown() {
    assertThat(nobody().get("/press").text())
        .contains("where the number is hidden or no file has it, there is neither");
  }

  @Test
  void halfAContactIsNone() {
    var convener = as(Role.CONVENER);
    for (Map<String, String> half :
        java.util.List.of(
            Map.of("name", "Office", "email", ""),
            Map.of("name", "", "email", "press@example.org"),
            Map.of("name", "Office", "email", "no address"),
            Map.of("name", "x".repeat(121), "email", "press@example.org"))) {
      var seen = convener.post("/press/contact", half);
      assertThat(seen.status()).as(half.toString()).isEqualTo(422);
    }
    assertThat(nobody().get("/press").text()).contains("No press contact is named yet");
  }

  @Test
  void nobodyElseSetsIt() {
    var form = Map.of("name", "Me", "email", "me@example.org");
    assertThat(as(Role.DELEGATE, UUID.randomUUID()).post("/press/contact", form).status())
        .isEqualTo(403);
    assertThat(as(Role.ANALYST).get("/press/contact").status()).isEqualTo(403);
    assertThat(nobody().get("/press/contact").location()).startsWith("/sign-in");
    assertThat(nobody().get("/press").text()).contains("No press contact is named yet");
  }
}
