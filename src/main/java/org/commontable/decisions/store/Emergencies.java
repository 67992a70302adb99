package org.commontable.decisions.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps calls for the emergency rule, what a meeting confirmed, and what was let lapse. */
@Repository
public class Emergencies {
  private final JdbcClient sql;
  private final Clock clock;
  private final Verdicts verdicts;
  private final Chronicle chronicle;

  Emergencies(JdbcClient sql, Clock clock, Verdicts verdicts, Chronicle chronicle) {
    this.sql = sql;
    this.clock = clock;
    this.verdicts = verdicts;
    this.chronicle = chronicle;
  }

  /** Called twice by one member, it is one call. */
  public void call(Dossier dossier, UUID organization, String reason, Author author) {
    int made =
        sql.sql(
                """
                insert into decisions.emergency_call (proposal, organization, reason, at, by)
                values (:id, :organization, :reason, :at, :by) on conflict do nothing
                """)
            .param("id", dossier.proposal().id())
            .param("organization", organization)
            .param("reason", reason)
            .param("at", Rows.utc(clock.instant()))
            .param("by", author.person())
            .update();
    if (made == 1) {
      chronicle.write(
          "decision.emergency-called",
          author,
          organization,
          Map.of(
              "decision",
              dossier.proposal().number(),
              "reason",
              chronicle.commit("reason", reason)));
    }
  }

  /** The close and its verdict are written down first, so that the record keeps its order. */
  public void confirm(Dossier dossier, List<UUID> confirming, Author author) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    verdicts.settle(dossier, now);
    sql.sql(
            """
            insert into decisions.emergency_confirmation (proposal, organizations, at, by)
            values (:id, :organizations, :at, :by)
            """)
        .param("id", dossier.proposal().id())
        .param("organizations", confirming.toArray(UUID[]::new))
        .param("at", Rows.utc(now))
        .param("by", author.person())
        .update();
    var payload = new LinkedHashMap<String, Object>();
    payload.put("decision", dossier.proposal().number());
    payload.put("at", Chronicle.written(now));
    payload.put("confirming", confirming.stream().map(UUID::toString).toList());
    chronicle.write("decision.emergency-confirmed", author, null, payload);
  }

  public void letLapse(Dossier dossier, String reason, Author author) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    verdicts.settle(dossier, now);
    sql.sql(
            "insert into decisions.let_lapse (proposal, reason, at, by) values (:id, :why, :at, :by)")
        .param("id", dossier.proposal().id())
        .param("why", reason)
        .param("at", Rows.utc(now))
        .param("by", author.person())
        .update();
    chronicle.write(
        "decision.let-lapse",
        author,
        dossier.proposal().mover(),
        Map.of(
            "decision",
            dossier.proposal().number(),
            "at",
            Chronicle.written(now),
            "reason",
            chronicle.commit("reason", reason)));
  }
}
