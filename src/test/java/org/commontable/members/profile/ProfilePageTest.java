package org.commontable.members.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.commontable.accounts.Role;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;

/** What an organization says about itself: who says it, who reads it, and what the public sees. */
class ProfilePageTest extends Table {
  private String profile(String shortName) {
    return table.get(shortName).path() + "/profile";
  }

  private static Map<String, String> said(int after) {
    var fields = new HashMap<String, String>();
    fields.put("after", "" + after);
    fields.put("how", "The board, by majority");
    fields.put("days", "12");
    fields.put("permission", "asked");
    fields.put("national", "National Federation <b>");
    fields.put("offer.money", "=1+1 dollars");
    fields.put("offer.volunteers", "40 on Saturdays");
    fields.put("will", "Carry <script>alert(1)</script> petitions");
    fields.put("willNot", "Endorse candidates");
    fields.put("designee", "Luis Peña");
    fields.put("reach", "555-0199");
    fields.put("show.offers", "yes");
    fields.put("show.days", "yes");
    return fields;
  }

  @Test
  void itsOwnDelegateSaysItAndMembersReadAllOfIt() {
    assertThat(of("Faith").get(profile("Teachers")).text()).contains("has not said yet");
    var seen = of("Teachers").postAndFollow(profile("Teachers") + "/edit", said(0));
    assertThat(seen.text()).contains("The profile is saved").contains("Version 1");
    var faith = of("Faith").get(profile("Teachers"));
    assertThat(faith.text())
        .contains("The board, by majority")
        .contains("12 days")
        .contains("National Federation <b>")
        .contains("asked")
        .contains("40 on Saturdays")
        .contains("Carry <script>alert(1)</script> petitions")
        .contains("Luis Peña");
    assertThat(faith.page().select("main script, main dd b")).isEmpty();
    assertThat(of("Faith").reading("es").get(profile("Teachers")).text())
        .contains("Lo que no hará")
        .contains("Debe permitirlo un órgano nacional");
    assertThat(entries("organization.profile")).isEqualTo(1);
    assertThat(entries("organization.corrected")).as("the mandate clock is told").isEqualTo(1);
  }

  @Test
  void thePublicReadsWhatWasChosenAndNothingElse() {
    of("Teachers").post(profile("Teachers") + "/edit", said(0));
    var page = nobody().get(table.get("Teachers").path());
    assertThat(page.text())
        .contains("40 on Saturdays")
        .contains("12 days")
        .doesNotContain(
            "Luis Peña", "National Federation", "by majority", "candidates", "555-0199");
    var json = nobody().get("/members.json").body();
    assertThat(json)
        .contains("40 on Saturdays")
        .contains("\"daysToDecide\":12")
        .doesNotContain("Luis", "National Federation", "majority", "candidates", "555-0199");
    assertThat(nobody().get(profile("Teachers")).status()).isEqualTo(303);
    for (String file : new String[] {"", ".csv", ".json"}) {
      assertThat(nobody().get("/members/profiles" + file).status()).isEqualTo(303);
    }
    of("Faith").post(profile("Faith") + "/edit", with(said(0), "show.offers", "", "show.days", ""));
    assertThat(nobody().get(table.get("Faith").path()).text())
        .as("members only, unless chosen")
        .doesNotContain("40 on Saturdays", "What it says about itself");
  }

  @Test
  void nobodySaysItForAnother() {
    for (var other : new org.commontable.support.Reader[] {of("Faith"), convener, as(Role.CLERK)}) {
      assertThat(other.get(profile("Teachers") + "/edit").status()).isEqualTo(403);
      assertThat(other.post(profile("Teachers") + "/edit", said(0)).status()).isEqualTo(403);
    }
    assertThat(byHandedOverLink(delegates.get("Teachers")).get(profile("Teachers")).status())
        .isEqualTo(200);
    assertThat(
            byHandedOverLink(delegates.get("Teachers"))
                .post(profile("Teachers") + "/edit", said(0))
                .status())
        .isEqualTo(403);
    assertThat(of("Teachers").get("/members/nobody-here/profile/edit").status()).isEqualTo(404);
    assertThat(versions()).isZero();
  }

  @Test
  void versionsAreKeptAndASecondWriterIsTold() {
    var ana = of("Teachers");
    ana.post(profile("Teachers") + "/edit", said(0));
    ana.post(profile("Teachers") + "/edit", said(0)); // the same press twice
    assertThat(versions()).isEqualTo(1);
    var late = ana.post(profile("Teachers") + "/edit", with(said(0), "will", "Something else"));
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("saved another version while you wrote");
    assertThat(late.page().selectFirst("input[name=after]").val()).isEqualTo("1");
    assertThat(late.page().getElementById("will").val()).isEqualTo("Something else");
    ana.post(profile("Teachers") + "/edit", with(said(1), "will", "Something else"));
    assertThat(of("Faith").get(profile("Teachers")).text())
        .contains("Something else")
        .contains("Earlier versions")
        .contains("Carry <script>");
    assertThat(versions()).isEqualTo(2);
  }

  @Test
  void faultsAreSentencesAtTheirFields() {
    var answer =
        of("Teachers")
            .post(
                profile("Teachers") + "/edit",
                with(said(0), "national", "", "days", "400", "will", "x".repeat(1001)));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("Say which body must permit it").contains("365");
    assertThat(answer.page().getElementById("will-error")).isNotNull();
    assertThat(versions()).isZero();
  }

  @Test
  void allProfilesStandBesideEachOtherAndNoCellIsComputed() {
    of("Teachers").post(profile("Teachers") + "/edit", said(0));
    var page = of("Faith").get("/members/profiles");
    assertThat(page.text())
        .contains("5 organizations")
        .contains("4 have not said yet")
        .contains("1 of 5");
    var csv = of("Faith").get("/members/profiles.csv").body();
    assertThat(csv).contains("'=1+1 dollars").contains("40 on Saturdays");
    assertThat(csv.lines().toList()).hasSize(6);
    assertThat(of("Faith").get("/members/profiles.json").body())
        .contains("\"volunteers\":\"40 on Saturdays\"");
  }

  @Test
  void itIsAskedOnceOnTheDeskOfThoseWhoSpeakForIt() {
    assertThat(of("Teachers").get("/desk").text())
        .contains("Say what Tarrow Teachers Association offers");
    assertThat(convener.get("/desk").text()).doesNotContain("offers and will do");
    of("Teachers").post(profile("Teachers") + "/edit", said(0));
    assertThat(of("Teachers").get("/desk").text()).doesNotContain("offers and will do:");
    assertThat(of("Teachers").get("/desk").page().select("a[href$='/profile/edit']")).isEmpty();
    clock.forward(java.time.Duration.ofDays(32));
    assertThat(of("Faith").get("/desk").page().select("a[href$='/profile/edit']")).isEmpty();
  }

  private static Map<String, String> with(Map<String, String> fields, String... more) {
    var all = new HashMap<>(fields);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }

  private static int versions() {
    return OWNER.sql("select count(*) from members.profile").query(Integer.class).single();
  }
}
