package org.commontable.home.convener;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.platform.database.Rows;
import org.commontable.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Successions and the rule they follow. Of each way one at a time is open. */
@Repository
public class Successions {
  private static final String OPEN =
      " where id = :id and objected_at is null and withdrawn_at is null"
          + " and lapsed_at is null and done_at is null";

  private static final String ALL =
      """
      select s.*, r.standing_days, r.second_days, r.notice_hours, r.accept_days, r.yes_days
      from home.succession s cross join lateral (
        select * from home.succession_rule
        where since <= (s.proposed_at at time zone 'UTC')::date order by since desc limit 1) r
      """;

  private final JdbcClient sql;
  private final Ids ids;

  Successions(JdbcClient sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  /** The newest ones, newest first. */
  public List<Succession> newest(int count) {
    return sql.sql(ALL + " order by s.proposed_at desc, s.id desc limit :count")
        .param("count", count)
        .query(Successions::read)
        .list();
  }

  /** What no step has ended yet; the clock may have. */
  public List<Succession> unended() {
    return sql.sql(
            ALL
                + """
                 where s.objected_at is null and s.withdrawn_at is null
                   and s.lapsed_at is null and s.done_at is null order by s.proposed_at, s.id
                """)
        .query(Successions::read)
        .list();
  }

  Optional<Succession> find(UUID id) {
    return sql.sql(ALL + " where s.id = :id").param("id", id).query(Successions::read).optional();
  }

  SuccessionRule rule(Instant now) {
    return sql.sql(
            """
            select standing_days, second_days, notice_hours, accept_days, yes_days
            from home.succession_rule where since <= :day order by since desc limit 1
            """)
        .param("day", now.atOffset(ZoneOffset.UTC).toLocalDate())
        .query(Rows.of(SuccessionRule.class))
        .single();
  }

  /** Empty when one of the same way is open. */
  Optional<Succession> propose(
      UUID person, boolean beside, UUID by, @Nullable UUID organization, Instant at) {
    var id = ids.next();
    int made =
        sql.sql(
                """
                insert into home.succession
                  (id, person, beside, proposed_by, proposed_for, proposed_at)
                values (:id, :person, :beside, :by, :organization, :at) on conflict do nothing
                """)
            .param("id", id)
            .param("person", person)
            .param("beside", beside)
            .param("by", by)
            .param("organization", organization)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update();
    return made == 1 ? find(id) : Optional.empty();
  }

  /**
   * @param decision by which the table has said yes to her
   */
  boolean second(UUID id, UUID by, UUID organization, Optional<String> decision, Instant at) {
    return sql.sql(
                "update home.succession set seconded_by = :by, seconded_for = :organization,"
                    + " seconded_at = :at, decision = :decision"
                    + OPEN
                    + " and seconded_at is null")
            .param("id", id)
            .param("by", by)
            .param("organization", organization)
            .param("decision", decision.orElse(null))
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  boolean accept(UUID id, Instant at) {
    return ends("accepted_at", id, at, " and accepted_at is null");
  }

  boolean object(UUID id, UUID by, String reason, Instant at) {
    return sql.sql(
                "update home.succession set objected_by = :by, objected_at = :at, reason = :reason"
                    + OPEN)
            .param("id", id)
            .param("by", by)
            .param("reason", reason)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  boolean withdraw(UUID id, UUID by, Instant at) {
    return sql.sql("update home.succession set withdrawn_by = :by, withdrawn_at = :at" + OPEN)
            .param("id", id)
            .param("by", by)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  boolean lapse(UUID id, Instant at) {
    return ends("lapsed_at", id, at, "");
  }

  boolean done(UUID id, Instant at) {
    return ends("done_at", id, at, "");
  }

  private boolean ends(String step, UUID id, Instant at, String unless) {
    return sql.sql("update home.succession set " + step + " = :at" + OPEN + unless)
            .param("id", id)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static Succession read(ResultSet row, int number) throws SQLException {
    return new Succession(
        row.getObject("id", UUID.class),
        row.getObject("person", UUID.class),
        row.getBoolean("beside"),
        row.getObject("proposed_by", UUID.class),
        id(row, "proposed_for"),
        instant(row, "proposed_at").orElseThrow(),
        id(row, "seconded_by"),
        id(row, "seconded_for"),
        instant(row, "seconded_at"),
        Optional.ofNullable(row.getString("decision")),
        instant(row, "accepted_at"),
        id(row, "objected_by"),
        instant(row, "objected_at"),
        Optional.ofNullable(row.getString("reason")).orElse(""),
        instant(row, "withdrawn_at"),
        instant(row, "lapsed_at"),
        instant(row, "done_at"),
        new SuccessionRule(
            row.getInt("standing_days"),
            row.getInt("second_days"),
            row.getInt("notice_hours"),
            row.getInt("accept_days"),
            row.getInt("yes_days")));
  }

  private static Optional<UUID> id(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
