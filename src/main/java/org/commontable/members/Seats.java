package org.commontable.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Grants;
import org.commontable.accounts.Role;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sits for whom, as dated facts. A seat gives its holder the role in accounts; ending it takes
 * the role away. Nothing is deleted.
 */
@Component
public class Seats {
  private final JdbcClient sql;
  private final Ids ids;
  private final Grants grants;

  Seats(JdbcClient sql, Ids ids, Grants grants) {
    this.sql = sql;
    this.ids = ids;
    this.grants = grants;
  }

  /** Who sat for this organization at that instant: delegates, then alternates, then members. */
  public List<Seat> holders(UUID organization, Instant at) {
    return of(organization).stream().filter(seat -> seat.heldAt(at)).toList();
  }

  /** The same for several organizations, in one query. */
  public List<Seat> holders(Collection<UUID> organizations, Instant at) {
    return organizations.isEmpty()
        ? List.of()
        : sql
            .sql(
                """
                select * from members.seat where organization in (:organizations)
                order by array_position(array['delegate', 'alternate', 'member'], kind), from_at, id
                """)
            .param("organizations", organizations)
            .query(Seats::read)
            .list()
            .stream()
            .filter(seat -> seat.heldAt(at))
            .toList();
  }

  /** All seats of this organization, past ones too, in the order of their kind and date. */
  public List<Seat> of(UUID organization) {
    return sql.sql(
            """
            select * from members.seat where organization = :organization
            order by array_position(array['delegate', 'alternate', 'member'], kind), from_at, id
            """)
        .param("organization", organization)
        .query(Seats::read)
        .list();
  }

  /** The seats this person held at that instant, for whichever organization. */
  public List<Seat> heldBy(UUID person, Instant at) {
    return sql
        .sql("select * from members.seat where person = :person order by from_at, id")
        .param("person", person)
        .query(Seats::read)
        .list()
        .stream()
        .filter(seat -> seat.heldAt(at))
        .toList();
  }

  public Optional<Seat> find(UUID id) {
    return sql.sql("select * from members.seat where id = :id")
        .param("id", id)
        .query(Seats::read)
        .optional();
  }

  /** Gives the seat and its role. Empty when the person sits for this organization already. */
  Optional<Seat> appoint(UUID organization, UUID person, SeatKind kind, Instant from, UUID by) {
    var id = ids.next();
    int made =
        sql.sql(
                """
                insert into members.seat (id, organization, person, kind, from_at, appointed_by)
                values (:id, :organization, :person, :kind, :from, :by) on conflict do nothing
                """)
            .param("id", id)
            .param("organization", organization)
            .param("person", person)
            .param("kind", kind.key())
            .param("from", Timestamp.from(from))
            .param("by", by)
            .update();
    if (made == 0) {
      return Optional.empty();
    }
    grants.grant(person, role(kind), organization, from, by);
    return find(id);
  }

  /** Ends the seat and its role. False when it had ended. */
  boolean end(Seat seat, Instant at, UUID by) {
    int ended =
        sql.sql(
                """
                update members.seat set until_at = :at, ended_by = :by
                where id = :id and until_at is null
                """)
            .param("id", seat.id())
            .param("at", Timestamp.from(at))
            .param("by", by)
            .update();
    if (ended == 1) {
      grants.end(seat.person(), role(seat.kind()), seat.organization(), at, by);
    }
    return ended == 1;
  }

  private static Role role(SeatKind kind) {
    return switch (kind) {
      case DELEGATE -> Role.DELEGATE;
      case ALTERNATE -> Role.ALTERNATE;
      case MEMBER -> Role.MEMBER;
    };
  }

  private static Seat read(ResultSet row, int n) throws SQLException {
    return new Seat(
        row.getObject("id", UUID.class),
        row.getObject("organization", UUID.class),
        row.getObject("person", UUID.class),
        SeatKind.of(row.getString("kind")),
        row.getTimestamp("from_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("until_at")).map(Timestamp::toInstant),
        row.getObject("appointed_by", UUID.class));
  }
}
