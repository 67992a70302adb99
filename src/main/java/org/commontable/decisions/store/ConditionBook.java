package org.commontable.decisions.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.decisions.file.Term;
import org.commontable.decisions.rules.ConditionState;
import org.commontable.decisions.rules.NextMeeting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers to conditions, and what became of them: each step is a row. */
@Repository
public class ConditionBook {
  private final JdbcClient sql;
  private final Clock clock;
  private final Chronicle chronicle;
  private final Suspensions suspensions;
  private final EmergencyMeetings meetings;

  ConditionBook(
      JdbcClient sql,
      Clock clock,
      Chronicle chronicle,
      Suspensions suspensions,
      EmergencyMeetings meetings) {
    this.sql = sql;
    this.clock = clock;
    this.chronicle = chronicle;
    this.suspensions = suspensions;
    this.meetings = meetings;
  }

  /**
   * False when a condition in its state cannot become that, or what an emergency adopts would lapse
   * before everybody has seen the answer.
   */
  public boolean step(
      Dossier dossier, Given stance, Condition condition, NextStep step, Author author) {
    if (!condition.state().next().contains(step.to())) {
      return false;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    // What the clock has done comes first: a cure that is too late ends a suspension on record.
    suspensions.settle(dossier, now);
    Optional<Instant> until = until(dossier, step, now);
    if (until.filter(end -> step.answers() && outlasts(end, dossier)).isPresent()) {
      return false;
    }
    write(dossier, stance, condition, step, until, now, author);
    for (Given other : dossier.said(now).wordsOf(stance.organization())) {
      other.conditions().stream()
          .filter(same -> isTheSame(same, condition))
          .forEach(same -> write(dossier, other, same, step, until, now, author));
    }
    if (step.answers()) {
      until
          .filter(end -> dossier.closes().filter(end::isAfter).isPresent())
          .ifPresent(end -> extend(dossier, end, now, author));
    }
    return true;
  }

  /** In the words of another delegate who joined: it is one condition, and asked once. */
  private static boolean isTheSame(Condition other, Condition condition) {
    return !other.id().equals(condition.id())
        && other.text().equals(condition.text())
        && other.state() == condition.state();
  }

  private void write(
      Dossier dossier,
      Given stance,
      Condition condition,
      NextStep step,
      Optional<Instant> until,
      Instant now,
      Author author) {
    note(condition.id(), step, until, now, author);
    var payload = new LinkedHashMap<String, Object>();
    payload.put("stance", stance.id().toString());
    payload.put("condition", condition.id().toString());
    payload.put("state", step.to().written());
    step.intoText().ifPresent(version -> payload.put("intoText", version));
    step.checkOn().ifPresent(day -> payload.put("checkOn", day.toString()));
    step.owner().ifPresent(owner -> payload.put("owner", owner.toString()));
    until.ifPresent(end -> payload.put("until", Chronicle.written(end)));
    chronicle.write(
        3,
        "decision.condition",
        author,
        stance.organization(),
        Map.of("decision", dossier.proposal().number(), "at", Chronicle.written(now)),
        payload);
  }

  private static boolean outlasts(Instant end, Dossier dossier) {
    return dossier
        .opening()
        .flatMap(Opening::emergency)
        .map(its -> NextMeeting.latest(its.first()))
        .filter(latest -> !end.isBefore(latest))
        .isPresent();
  }

  /** What its step promises, by the terms of the day. */
  private static Optional<Instant> until(Dossier dossier, NextStep step, Instant now) {
    if (step.answers() && dossier.openAt(now)) {
      Instant least = now.plus(Term.THINK.time(now));
      return Optional.of(dossier.closes().filter(least::isBefore).orElse(least));
    }
    return step.to() == ConditionState.BROKEN
        ? Optional.of(now.plus(Term.CURE.time(now)))
        : Optional.empty();
  }

  /** A condition said again in the same words keeps the mover's yes to it. */
  void carry(UUID condition, Optional<Condition> before, Instant at, Author author) {
    note(
        condition,
        new NextStep(
            before.map(Condition::state).orElse(ConditionState.OPEN),
            before.flatMap(Condition::intoText),
            before.flatMap(Condition::checkOn),
            before.flatMap(Condition::owner)),
        Optional.empty(),
        at,
        author);
  }

  /** One more row of its history. */
  private void note(
      UUID condition, NextStep step, Optional<Instant> until, Instant at, Author author) {
    sql.sql(
            """
            insert into decisions.condition_state
              (condition, state, into_text, check_on, owner, until_at, at, by)
            values (:id, :state, :text, :check, :owner, :until, :at, :by)
            """)
        .param("id", condition)
        .param("state", step.to().written())
        .param("text", step.intoText().orElse(null))
        .param("check", step.checkOn().orElse(null))
        .param("owner", step.owner().orElse(null))
        .param("until", Rows.utc(until))
        .param("at", Rows.utc(at))
        .param("by", author.person())
        .update();
  }

  /** Nobody is bound by an answer it has not seen: no decision closes before. */
  private void extend(Dossier dossier, Instant until, Instant now, Author author) {
    sql.sql(
            """
            insert into decisions.extension (proposal, closes_at, at, by)
            values (:id, :closes, :at, :by)
            """)
        .param("id", dossier.proposal().id())
        .param("closes", Rows.utc(until))
        .param("at", Rows.utc(now))
        .param("by", author.person())
        .update();
    chronicle.write(
        "decision.extended",
        author,
        null,
        Map.of("decision", dossier.proposal().number(), "closesAt", Chronicle.written(until)));
    if (dossier.opened().emergency().isPresent()) {
      meetings.follow(author.person()); // the meeting it waited for may lie before its close now
    }
  }
}
