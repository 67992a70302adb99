package org.commontable.decisions.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.commontable.decisions.DecisionAdopted;
import org.commontable.decisions.file.QuestionText;
import org.commontable.decisions.file.VerdictFile;
import org.commontable.decisions.rules.Question;
import org.commontable.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closes decisions and writes their verdicts down. The verdict itself is computed at each read. */
@Repository
public class Verdicts {
  private final JdbcClient sql;
  private final Ids ids;
  private final Clock clock;
  private final Openings openings;
  private final Chronicle chronicle;
  private final EmergencyMeetings meetings;
  private final ApplicationEventPublisher events;

  Verdicts(
      JdbcClient sql,
      Ids ids,
      Clock clock,
      Openings openings,
      Chronicle chronicle,
      EmergencyMeetings meetings,
      ApplicationEventPublisher events) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.openings = openings;
    this.chronicle = chronicle;
    this.meetings = meetings;
    this.events = events;
  }

  /** Closes it now, by the convener. */
  public void closeEarly(Dossier dossier, Author author) {
    close(dossier, clock.instant().truncatedTo(ChronoUnit.MILLIS), true, author);
    if (dossier.opened().emergency().isPresent()) {
      meetings.follow(author.person()); // one before the close that was set may be the next now
    }
  }

  /**
   * Writes down that the clock has closed it, if nobody has yet. Nothing hangs on when this runs:
   * whether a decision is open is judged by the closing time alone.
   */
  public void settle(Dossier dossier, Instant now) {
    if (dossier.closing().isEmpty() && dossier.closedAt(now)) {
      close(dossier, dossier.closes().orElseThrow(), false, Author.clock(ids.next()));
    }
  }

  private void close(Dossier dossier, Instant closed, boolean early, Author author) {
    int made =
        sql.sql(
                """
                insert into decisions.closing (proposal, round, closed, early, at, by)
                values (:id, :round, :closed, :early, :at, :by) on conflict do nothing
                """)
            .param("id", dossier.proposal().id())
            .param("round", dossier.round())
            .param("closed", Rows.utc(closed))
            .param("early", early)
            .param("at", Rows.utc(clock.instant()))
            .param("by", author.person())
            .update();
    if (made == 0) {
      return;
    }
    chronicle.write(
        "decision.closed",
        author,
        null,
        Map.of(
            "decision", dossier.proposal().number(),
            "closedAt", Chronicle.written(closed),
            "early", early));
    write(dossier, closed, author);
    if (dossier.question(closed).verdict().adopted()) {
      events.publishEvent(
          new DecisionAdopted(dossier.proposal().id(), dossier.proposal().number(), closed));
    }
  }

  /** The verdict with everything it was computed from. */
  void write(Dossier dossier, Instant at, Author author) {
    Question question = dossier.question(at);
    var payload = new LinkedHashMap<String, Object>();
    payload.put("decision", dossier.proposal().number());
    payload.put("at", Chronicle.written(at));
    payload.put("text", "text:" + dossier.text().fingerprint());
    payload.put("question", QuestionText.write(question));
    payload.put("verdict", VerdictFile.write(question.verdict()));
    payload.put("provisional", dossier.counting(at).hangsOnUnconfirmed());
    chronicle.write("decision.verdict", author, null, payload);
  }

  /** The notes went out: opens the window for as long as the rules and mandates say. */
  public void sendNotes(Dossier dossier, Author author) {
    settle(dossier, clock.instant());
    Duration window = Duration.ofDays(dossier.opened().windowDays());
    Duration mandate = openings.mandate(dossier.opened().electors());
    Instant until = clock.instant().plus(window.compareTo(mandate) > 0 ? window : mandate);
    UUID id = dossier.proposal().id();
    sql.sql(
            """
            insert into decisions.notes_sent (proposal, round, window_until, at, by)
            values (:id, :round, :until, :at, :by)
            """)
        .param("id", id)
        .param("round", dossier.round())
        .param("until", Rows.utc(until))
        .param("at", Rows.utc(clock.instant()))
        .param("by", author.person())
        .update();
    chronicle.write(
        "decision.notes",
        author,
        null,
        Map.of("decision", dossier.proposal().number(), "windowUntil", Chronicle.written(until)));
  }
}
