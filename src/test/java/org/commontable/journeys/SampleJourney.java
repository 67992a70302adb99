package org.commontable.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.commontable.accounts.Person;
import org.commontable.home.sample.SampleTable;
import org.commontable.home.sample.StageClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The sample is told through the table's own forms; then a newcomer looks around in it, in both
 * languages.
 */
class SampleJourney extends Walk {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  @Autowired ApplicationContext context;

  @Test
  void aNewcomerLooksAroundTheSample() throws IOException {
    clock.set(NOW.minus(Duration.ofDays(90)));
    SampleTable.tell(
        context,
        new StageClock() {
          @Override
          public Instant now() {
            return clock.instant();
          }

          @Override
          public void to(Instant instant) {
            if (instant.isAfter(clock.instant())) {
              clock.set(instant);
            }
          }
        },
        TODAY);
    clock.set(Instant.parse("2026-11-23T15:00:00Z"));

    String adopted = decision("Publish every suspension, school by school");
    String resolution = decision("Budget hearings only after the audit");
    String lapsed = decision("Keep seven elected seats on the county board");
    List<String> open =
        List.of(
            "/",
            "/members",
            "/members/libraries-united",
            "/meetings",
            "/meetings/2026-11-17",
            "/decisions",
            adopted,
            "/evidence",
            "/evidence/oss-events/901",
            "/places/901",
            "/places?q=preparatoria%20garnt",
            "/places/901030",
            "/places/901/schools",
            "/evidence/map",
            "/evidence/map/901",
            "/campaigns",
            "/campaigns/every-suspension-school-by-school",
            "/petitions/publish-every-suspension-school-by-school");
    walk("public", open(Eyes.DESKTOP), open);
    walk("publico-es", open(Eyes.SPANISH_PHONE), open);
    walk("sin-script", open(Eyes.SPANISH_PHONE_WITHOUT_SCRIPTS), List.of("/", adopted));
    walk(
        "dark",
        open(new Eyes(1280, 900, "en-US", true, true)),
        List.of("/", adopted, "/evidence/oss-events/901", "/evidence/map"));

    Person ruth = people.byEmail("ruth@tarrow.example").orElseThrow();
    Page convener = open(Eyes.DESKTOP);
    signIn(convener, ruth);
    walk(
        "convener",
        convener,
        List.of(
            "/desk",
            "/outbox",
            "/officers",
            "/convener",
            "/convener/handing-over",
            "/audit",
            "/set-up",
            "/rules",
            "/record",
            "/evidence/import",
            adopted,
            resolution,
            lapsed,
            "/meetings/2026-11-17",
            "/meetings/2026-12-15"));

    Page delegate = open(Eyes.DESKTOP);
    signIn(delegate, people.byEmail("tobias.reed@tarrow.example").orElseThrow());
    walk("delegate", delegate, List.of("/desk", adopted));
    delegate.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    delegate.navigate(adopted);
    delegate.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots/print-decision.png"))
            .setFullPage(true));
    Page phone = open(Eyes.PHONE);
    signIn(phone, people.byEmail("tobias.reed@tarrow.example").orElseThrow());
    walk(
        "delegate-phone",
        phone,
        List.of("/desk", adopted, "/convener", "/convener/proposals/new", "/audit/own"));
    Page small = open(Eyes.SPANISH_PHONE);
    signIn(small, people.byEmail("tobias.reed@tarrow.example").orElseThrow());
    walk(
        "delegado-es",
        small,
        List.of(
            "/rules",
            "/rules/versions/1",
            "/rules/votes",
            adopted + "/amendments",
            adopted + "/share",
            adopted + "/brief",
            adopted + "/discussion",
            "/decisions?q=suspensi%C3%B3n",
            "/letters",
            "/members/profiles",
            "/members/commitments",
            "/members/prospects"));
    walk("clerk", convener, List.of(adopted + "/entry"));
  }

  private void walk(String who, Page page, List<String> paths) throws IOException {
    for (String path : paths) {
      var answer = page.navigate(path);
      assertThat(answer.status()).as(who + " at " + path).isEqualTo(200);
      look(page, "sample-" + who + path.replaceAll("[^a-z0-9]+", "-"));
    }
  }

  private void signIn(Page page, Person person) {
    String session = TX.execute(status -> sessions.begin(person.id(), false));
    page.context()
        .addCookies(
            List.of(
                new com.microsoft.playwright.options.Cookie("table", session)
                    .setUrl("http://localhost:" + port)));
  }

  private static String decision(String title) {
    return "/decisions/"
        + OWNER
            .sql("SELECT year || '-' || n FROM decisions.proposal WHERE title_en = :title")
            .param("title", title)
            .query(String.class)
            .single();
  }
}
