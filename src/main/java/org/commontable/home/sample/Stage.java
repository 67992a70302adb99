package org.commontable.home.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Time, mail and the doors through which the cast comes in. */
final class Stage {
  static final ZoneId ZONE = ZoneId.of("America/Kentucky/Louisville");

  private record Session(Walker walker, Instant since) {}

  private final String address;
  private final StageClock clock;
  private final JdbcClient sql;
  private final LocalDate today;
  private final Runnable jobs;
  private final Map<String, Session> inside = new HashMap<>();

  Stage(String address, StageClock clock, JdbcClient sql, LocalDate today, Runnable jobs) {
    this.address = address;
    this.clock = clock;
    this.sql = sql;
    this.today = today;
    this.jobs = jobs;
  }

  /** So many days before today (negative) or after, by the table's own calendar. */
  LocalDate day(int offset) {
    return today.plusDays(offset);
  }

  /** Moves the sample's clock forward to that hour of that day. */
  void on(int offset, int hour, int minute) {
    clock.to(day(offset).atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant());
  }

  void later(Duration by) {
    clock.to(clock.now().plus(by));
  }

  Walker anybody(String lang) {
    return new Walker(address, lang);
  }

  /** Lets the table do what it does by itself every few seconds. */
  void letJobsRun() {
    jobs.run();
  }

  /** Somebody signed in by a mailed link, asked for anew when the session is old. */
  Walker as(String email, String lang) {
    Session session = inside.get(email);
    if (session == null || session.since().plus(Duration.ofDays(20)).isBefore(clock.now())) {
      Walker walker = anybody(lang);
      walker.fill("/sign-in", "/sign-in", Map.of("email", email));
      String link = linkTo(email, "/in/");
      walker.fill(link, "/in/", Map.of());
      session = new Session(walker, clock.now());
      inside.put(email, session);
    }
    later(Duration.ofSeconds(20));
    return session.walker();
  }

  /** The newest mailed link to this address that begins with this path. */
  String linkTo(String email, String path) {
    var link = Pattern.compile("https?://[^/\\s]+(" + Pattern.quote(path) + "[^\\s]*)");
    return sql
        .sql(
            "SELECT text FROM platform.letter WHERE recipient = :to AND text IS NOT NULL ORDER BY posted DESC, id DESC")
        .param("to", email)
        .query((row, n) -> row.getString("text"))
        .list()
        .stream()
        .map(link::matcher)
        .filter(java.util.regex.Matcher::find)
        .map(m -> m.group(1))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no letter to " + email + " with a link to " + path));
  }

  /** Nothing is ever mailed to invented addresses. */
  void burnLetters() {
    sql.sql("DELETE FROM platform.letter").update();
  }
}
