package org.commontable.decisions.store;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commontable.decisions.SupportSuspended;
import org.commontable.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down, once, that a breach nobody cured has suspended support. */
@Repository
public class Suspensions {
  private final JdbcClient sql;
  private final Ids ids;
  private final Clock clock;
  private final Chronicle chronicle;
  private final ApplicationEventPublisher events;

  Suspensions(
      JdbcClient sql, Ids ids, Clock clock, Chronicle chronicle, ApplicationEventPublisher events) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.chronicle = chronicle;
    this.events = events;
  }

  /** Decisions with a condition that was called broken, and no line that tells what came of it. */
  List<UUID> broken() {
    return sql.sql(
            """
            select distinct s.proposal from decisions.condition_state t
            join decisions.condition c on c.id = t.condition
            join decisions.stance s on s.id = c.stance
            where t.state = 'broken'
              and not exists (select 1 from decisions.suspension done where done.step = t.seq)
            """)
        .query((row, n) -> Rows.id(row, "proposal"))
        .list();
  }

  /** Of these, the decisions in which the clock has suspended what no line tells yet. */
  List<Dossier> unwritten(List<Dossier> dossiers, Instant now) {
    Set<Long> written =
        new HashSet<>(sql.sql("select step from decisions.suspension").query(Long.class).list());
    return dossiers.stream()
        .filter(dossier -> dossier.status(now).adopted())
        .filter(
            dossier ->
                Breach.in(dossier, now).stream()
                    .filter(breach -> breach.suspends(now))
                    .anyMatch(breach -> !written.contains(breach.step().seq())))
        .toList();
  }

  /** However often it is asked, each breach leaves one line and is told once. */
  void settle(Dossier dossier, Instant now) {
    if (dossier.status(now).adopted()) {
      Breach.in(dossier, now).stream()
          .filter(breach -> breach.suspends(now))
          .forEach(breach -> write(dossier, breach));
    }
  }

  private void write(Dossier dossier, Breach breach) {
    Instant since = breach.curableUntil();
    Given given = breach.given();
    int made =
        sql.sql(
                """
                insert into decisions.suspension (step, proposal, organization, since, at)
                values (:step, :proposal, :organization, :since, :at) on conflict do nothing
                """)
            .param("step", breach.step().seq())
            .param("proposal", dossier.proposal().id())
            .param("organization", given.organization())
            .param("since", Rows.utc(since))
            .param("at", Rows.utc(clock.instant()))
            .update();
    if (made == 0) {
      return;
    }
    chronicle.write(
        "decision.suspended",
        Author.clock(ids.next()),
        given.organization(),
        Map.of(
            "decision", dossier.proposal().number(),
            "stance", given.id().toString(),
            "condition", breach.condition().id().toString(),
            "after", Chronicle.written(since)));
    events.publishEvent(
        new SupportSuspended(
            dossier.proposal().id(),
            dossier.proposal().number(),
            given.organization(),
            breach.condition().id(),
            since));
  }
}
