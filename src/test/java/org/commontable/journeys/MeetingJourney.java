package org.commontable.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.support.Reader;
import org.junit.jupiter.api.Test;

/** A meeting is called, moved, put on the wall and run; an organization gets its seat back. */
class MeetingJourney extends TableWalk {
  private static final Eyes WALL = new Eyes(1280, 720, "en-US", true, false);
  private static final Eyes DARK_WALL = new Eyes(1280, 720, "en-US", true, true);
  private static final Instant STARTS = Instant.parse("2026-12-15T23:30:00Z");

  @Test
  void aMeetingIsMovedPutOnTheWallAndRun() throws Exception {
    call();
    var desk = open(Eyes.DESKTOP, ruth);
    desk.navigate("/meetings/2026-12-08/edit");
    desk.getByLabel("Date").fill("2026-12-15");
    send(desk);
    assertThat(desk.url()).endsWith("/meetings/2026-12-15");
    assertThat(desk.content()).contains("Was called for");
    look(desk, "meeting-moved-desktop");
    desk.pdf(
        new Page.PdfOptions()
            .setPath(Path.of("target/screenshots/meeting-packet.pdf"))
            .setPreferCSSPageSize(true));
    desk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(desk.evaluate("() => getComputedStyle(document.querySelector('.packet')).display"))
        .as("two tall columns would leave the first sheet empty")
        .isEqualTo("block");
    desk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    desk.navigate("/meetings/2026-12-08");
    assertThat(desk.url()).as("the old date leads on").endsWith("/meetings/2026-12-15");

    clock.set(STARTS);
    for (var name : List.of("Drivers 88", "Eastside", "Families", "Civil Rights", "Teachers")) {
      present(name, "room");
    }
    present("Faith", "video");
    present("Northside", "phone");
    for (int item : List.of(1, 2, 3)) {
      desk.navigate("/meetings/2026-12-15");
      desk.locator("button[name=item][value='" + item + "']").click();
    }
    look(desk, "meeting-runs-desktop");
    clock.forward(Duration.ofMinutes(10).plusSeconds(48));

    var member = delegates.get("League");
    for (var eyes : List.of(WALL, DARK_WALL, Eyes.PHONE)) {
      Page wall = open(eyes, member);
      wall.navigate("/meetings/2026-12-15/screen");
      assertThat(wall.locator(".running").innerText()).contains("Bus aides on every route");
      assertThat(wall.locator(".clock").innerText()).contains("4:12");
      var name = eyes.dark() ? "wall-dark" : eyes == WALL ? "wall" : "wall-phone";
      look(wall, name);
      if (eyes == WALL) {
        assertThat(wall.evaluate("() => document.documentElement.scrollHeight"))
            .as("everything stands on the wall at once")
            .isEqualTo(720);
      }
    }
    var phone = open(Eyes.PHONE, ruth);
    phone.navigate("/meetings/2026-12-15");
    look(phone, "meeting-runs-phone");
  }

  @Test
  void anOrganizationGetsItsSeatBackInSpanishOnAPhone() throws Exception {
    var convener = open(Eyes.DESKTOP, ruth);
    convener.navigate(table.get("Northside").path());
    convener.getByText("Its delegate is lost").click();
    convener.getByLabel("Name of the new delegate").fill("Rosa Lind");
    convener.getByLabel("E-mail address").fill("rosa@example.org");
    convener.locator("label[for=lang-es]").click();
    convener.getByLabel("Who of").fill("Otto Rey, presidente");
    convener.getByLabel("On which day").fill("2026-11-17");
    look(convener, "renewal-form-desktop");
    send(convener);
    assertThat(convener.content()).contains("Rosa Lind was asked by Ruth");

    var rosa = open(Eyes.SPANISH_PHONE);
    String letter = linkTo("rosa@example.org", "/members/renewals/");
    rosa.navigate(letter);
    look(rosa, "renewal-waits-es-phone");
    clock.forward(Duration.ofDays(3)); // somebody still speaks for it, and could have said no
    rosa.navigate(letter);
    look(rosa, "renewal-letter-es-phone");
    send(rosa);
    assertThat(rosa.content()).contains("Asiento renovado a través de quien convoca");
    look(rosa, "organization-renewed-es-phone");
  }

  private void call() {
    Reader convener = as(ruth);
    var fields = new LinkedHashMap<String, String>();
    fields.put("date", "2026-12-08");
    fields.put("time", "6:30 pm");
    fields.put("place", "Main Library, room 2");
    fields.put("link", "https://video.example/tarrow");
    var titles =
        List.of(
            "Welcome and roll",
            "Minutes of October",
            "Bus aides on every route",
            "Budget hearings",
            "Who does what");
    for (int i = 1; i <= titles.size(); i++) {
      fields.put("title." + i, titles.get(i - 1));
      fields.put("minutes." + i, "15");
    }
    var called = convener.post("/meetings/new", fields);
    assertThat(called.status()).as(called.text()).isEqualTo(303);
  }

  private void present(String name, String channel) {
    var answer =
        as(delegates.get(name))
            .post(
                "/meetings/2026-12-15/presence",
                Map.of("organization", id(name), "channel", channel));
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
  }
}
