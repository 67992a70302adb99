package org.commontable.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invitations, at most one open per organization. */
@Component
public class Invitations {
  private final JdbcClient sql;
  private final Ids ids;

  Invitations(JdbcClient sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  /** The invitation that still can be accepted or sent. */
  public Optional<Invitation> openFor(UUID organization) {
    return sql.sql(
            """
            select * from members.invitation
            where organization = :organization and accepted_at is null and withdrawn_at is null
            """)
        .param("organization", organization)
        .query(Invitations::read)
        .optional();
  }

  /** Made and not yet sent, in the order of making. */
  public List<Invitation> pending() {
    return sql.sql(
            """
            select * from members.invitation
            where sent_at is null and accepted_at is null and withdrawn_at is null order by made_at, id
            """)
        .query(Invitations::read)
        .list();
  }

  /** Sent and not yet answered, oldest first. */
  public List<Invitation> unanswered() {
    return sql.sql(
            """
            select * from members.invitation
            where sent_at is not null and accepted_at is null and withdrawn_at is null
            order by sent_at, id
            """)
        .query(Invitations::read)
        .list();
  }

  public Optional<Invitation> find(UUID id) {
    return sql.sql("select * from members.invitation where id = :id")
        .param("id", id)
        .query(Invitations::read)
        .optional();
  }

  /** Asks this person; an earlier open invitation of the organization is withdrawn. */
  Invitation make(UUID organization, UUID person, Instant at, UUID by) {
    openFor(organization).ifPresent(earlier -> mark("withdrawn_at", earlier.id(), at));
    var id = ids.next();
    sql.sql(
            """
            insert into members.invitation (id, organization, person, invited_by, made_at)
            values (:id, :organization, :person, :by, :at)
            """)
        .param("id", id)
        .param("organization", organization)
        .param("person", person)
        .param("by", by)
        .param("at", Timestamp.from(at))
        .update();
    return find(id).orElseThrow();
  }

  void noteSent(UUID id, Instant at) {
    mark("sent_at", id, at);
  }

  void noteAccepted(UUID id, Instant at) {
    mark("accepted_at", id, at);
  }

  void withdraw(UUID id, Instant at) {
    mark("withdrawn_at", id, at);
  }

  private void mark(String column, UUID id, Instant at) {
    sql.sql("update members.invitation set " + column + " = :at where id = :id")
        .param("at", Timestamp.from(at))
        .param("id", id)
        .update();
  }

  private static Invitation read(ResultSet row, int n) throws SQLException {
    return new Invitation(
        row.getObject("id", UUID.class),
        row.getObject("organization", UUID.class),
        row.getObject("person", UUID.class),
        row.getObject("invited_by", UUID.class),
        row.getTimestamp("made_at").toInstant(),
        instant(row, "sent_at"),
        instant(row, "accepted_at"),
        instant(row, "withdrawn_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
