package org.commontable.decisions.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.decisions.rules.ConditionState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers to conditions, and what became of them: each step is a row. */
@Repository
public class ConditionBook {
  /** What a new text or a newly accepted condition leaves everybody to answer. */
  public static final Duration TIME_TO_THINK = Duration.ofDays(3);

  private final JdbcClient sql;
  private final Clock clock;
  private final Chronicle chronicle;

  ConditionBook(JdbcClient sql, Clock clock, Chronicle chronicle) {
    this.sql = sql;
    this.clock = clock;
    this.chronicle = chronicle;
  }

  /** False when a condition in its state cannot become that. */
  public boolean step(
      Dossier dossier,
      Given stance,
      Condition condition,
      ConditionState to,
      Optional<Integer> intoText,
      Optional<LocalDate> checkOn,
      Author author) {
    if (!condition.state().next().contains(to)) {
      return false;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    note(condition.id(), to, intoText, checkOn, now, author);
    var payload = new LinkedHashMap<String, Object>();
    payload.put("decision", dossier.proposal().number());
    payload.put("stance", stance.id().toString());
    payload.put("condition", condition.id().toString());
    payload.put("state", to.written());
    payload.put("at", Chronicle.written(now));
    intoText.ifPresent(version -> payload.put("intoText", version));
    checkOn.ifPresent(day -> payload.put("checkOn", day.toString()));
    chronicle.write("decision.condition", author, stance.organization(), payload);
    if (to == ConditionState.ACCEPTED && intoText.isEmpty()) {
      leaveTimeToThink(dossier, now, author);
    }
    return true;
  }

  /** One more row of its history. */
  void note(
      UUID condition,
      ConditionState state,
      Optional<Integer> intoText,
      Optional<LocalDate> checkOn,
      Instant at,
      Author author) {
    sql.sql(
            """
            insert into decisions.condition_state (condition, state, into_text, check_on, at, by)
            values (:id, :state, :text, :check, :at, :by)
            """)
        .param("id", condition)
        .param("state", state.written())
        .param("text", intoText.orElse(null))
        .param("check", checkOn.orElse(null))
        .param("at", Rows.utc(at))
        .param("by", author.person())
        .update();
  }

  /** Nobody is bound by a condition it has not seen: everybody has 72 hours, or until the close. */
  private void leaveTimeToThink(Dossier dossier, Instant now, Author author) {
    Instant least = now.plus(TIME_TO_THINK);
    if (!dossier.openAt(now) || dossier.closes().filter(least::isAfter).isEmpty()) {
      return;
    }
    sql.sql(
            """
            insert into decisions.extension (proposal, closes_at, at, by)
            values (:id, :closes, :at, :by)
            """)
        .param("id", dossier.proposal().id())
        .param("closes", Rows.utc(least))
        .param("at", Rows.utc(now))
        .param("by", author.person())
        .update();
    chronicle.write(
        "decision.extended",
        author,
        null,
        Map.of("decision", dossier.proposal().number(), "closesAt", Chronicle.written(least)));
  }
}
