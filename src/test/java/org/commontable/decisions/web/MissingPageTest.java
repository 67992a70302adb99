package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.commontable.accounts.Role;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;

/** Which decisions still lack whose stance. */
class MissingPageTest extends Table {
  private static final String MISSING = "/decisions/missing";
  private static final String TITLE = "Publish every suspension";

  @Test
  void anOrganizationSeesWhatStillWaitsForItWithDaysLeft() {
    assertThat(of("Libraries").get(MISSING).text()).contains("Nothing waits for Libraries United.");
    file("members");
    assertThat(of("Libraries").get(MISSING).text()).as("a draft asks nobody").doesNotContain(TITLE);
    open();
    var seen = of("Libraries").get(MISSING);
    assertThat(seen.text()).contains(TITLE).contains("days left").doesNotContain("Faith in Action");
    assertThat(seen.page().select("a[href$='/stance?for=" + id("Libraries") + "']")).hasSize(1);
    assertThat(as(Role.MEMBER, id("Libraries")).get(MISSING).text()).contains(TITLE);
    say("Libraries", "support");
    assertThat(of("Libraries").get(MISSING).text()).contains("Nothing waits for Libraries United.");
    write("Another text", 1);
    assertThat(of("Libraries").get(MISSING).text()).contains("It answered version 1");
    assertThat(of("Libraries").get("/desk").body()).contains(MISSING);
  }

  @Test
  void conveneAndClerkSeeWhoIsMissingAndNobodyElseDoesThere() {
    file("members");
    open();
    say("Libraries", "support");
    for (var reader : new org.commontable.support.Reader[] {convener, as(Role.CLERK)}) {
      assertThat(reader.get(MISSING).text())
          .contains("4 have not answered yet:")
          .contains("Faith in Action Tarrow")
          .contains("1 of 5 have answered.")
          .doesNotContain("Libraries United");
    }
    assertThat(convener.reading("es").get(MISSING).text())
        .contains("Todavía sin postura")
        .doesNotContain("[decisions.");
    assertThat(as(Role.ANALYST).get(MISSING).text()).doesNotContain("Faith in Action Tarrow");
    assertThat(nobody().get(MISSING).status()).isIn(303, 403);
    close();
    assertThat(convener.get(MISSING).text()).contains("No decision waits for anybody.");
  }
}
