package org.commontable.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seats renewed through the convener, at most one waiting per organization. */
@Component
public class Renewals {
  private final JdbcClient sql;
  private final Ids ids;

  Renewals(JdbcClient sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  /** All of this organization, newest first; withdrawn ones too. */
  public List<Renewal> of(UUID organization) {
    return sql.sql(
            "select * from members.renewal where organization = :id order by asked_at desc, id desc")
        .param("id", organization)
        .query(Renewals::read)
        .list();
  }

  /** Asked and neither accepted, withdrawn nor expired, oldest first. */
  public List<Renewal> waiting(Instant now) {
    return sql
        .sql(
            """
            select * from members.renewal where accepted_at is null and withdrawn_at is null
            order by asked_at, id
            """)
        .query(Renewals::read)
        .list()
        .stream()
        .filter(renewal -> now.isBefore(renewal.until()))
        .toList();
  }

  /** Who sits now on a seat that came through the convener. */
  public Set<UUID> seated() {
    return Set.copyOf(
        sql.sql(
                """
                select s.person from members.renewal r join members.seat s on s.id = r.seat
                where s.until_at is null
                """)
            .query(UUID.class)
            .list());
  }

  Optional<Renewal> find(UUID id) {
    return sql.sql("select * from members.renewal where id = :id")
        .param("id", id)
        .query(Renewals::read)
        .optional();
  }

  /** As it stands once nobody else is changing it; it stays so until the commit. */
  Optional<Renewal> hold(UUID id) {
    return sql.sql("select * from members.renewal where id = :id for update")
        .param("id", id)
        .query(Renewals::read)
        .optional();
  }

  Renewal ask(
      UUID organization, UUID person, String appointedBy, LocalDate on, Instant at, UUID by) {
    var id = ids.next();
    sql.sql(
            """
            insert into members.renewal
              (id, organization, person, appointed_by, appointed_on, asked_by, asked_at)
            values (:id, :organization, :person, :appointedBy, :on, :by, :at)
            """)
        .param("id", id)
        .param("organization", organization)
        .param("person", person)
        .param("appointedBy", appointedBy)
        .param("on", on)
        .param("by", by)
        .param("at", Timestamp.from(at))
        .update();
    return find(id).orElseThrow();
  }

  /** False when it was accepted or withdrawn before. */
  boolean accept(UUID id, UUID seat, Instant at) {
    return sql.sql(
                """
                update members.renewal set accepted_at = :at, seat = :seat
                where id = :id and accepted_at is null and withdrawn_at is null
                """)
            .param("at", Timestamp.from(at))
            .param("seat", seat)
            .param("id", id)
            .update()
        == 1;
  }

  /** False when it was accepted or withdrawn before. */
  boolean withdraw(UUID id, Instant at, UUID by) {
    return sql.sql(
                """
                update members.renewal set withdrawn_at = :at, withdrawn_by = :by
                where id = :id and accepted_at is null and withdrawn_at is null
                """)
            .param("at", Timestamp.from(at))
            .param("by", by)
            .param("id", id)
            .update()
        == 1;
  }

  private static Renewal read(ResultSet row, int n) throws SQLException {
    return new Renewal(
        row.getObject("id", UUID.class),
        row.getObject("organization", UUID.class),
        row.getObject("person", UUID.class),
        row.getString("appointed_by"),
        row.getObject("appointed_on", LocalDate.class),
        row.getObject("asked_by", UUID.class),
        row.getTimestamp("asked_at").toInstant(),
        instant(row, "accepted_at"),
        Optional.ofNullable(row.getObject("seat", UUID.class)),
        instant(row, "withdrawn_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
