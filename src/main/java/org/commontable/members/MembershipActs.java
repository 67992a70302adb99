package org.commontable.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.RecordBook;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Joining and suspending as the members decided it. Whether the decision is in force its own room
 * says; this room carries out each decision once.
 */
@Component
public class MembershipActs {
  private final JdbcClient sql;
  private final RecordBook record;
  private final Ids ids;
  private final Clock clock;

  MembershipActs(JdbcClient sql, RecordBook record, Ids ids, Clock clock) {
    this.sql = sql;
    this.record = record;
    this.ids = ids;
    this.clock = clock;
  }

  /** Newest first. */
  public List<MembershipAct> all() {
    return sql.sql("select * from members.membership_act order by at desc, id desc")
        .query(MembershipActs::read)
        .list();
  }

  /** All of this organization, newest first. */
  public List<MembershipAct> of(UUID organization) {
    return sql.sql(
            """
            select * from members.membership_act where organization = :id
            order by at desc, id desc
            """)
        .param("id", organization)
        .query(MembershipActs::read)
        .list();
  }

  /** The one that still holds. */
  public Optional<MembershipAct> suspension(UUID organization) {
    return of(organization).stream()
        .filter(act -> act.kind() != MembershipAct.Kind.ADMITTED)
        .findFirst()
        .filter(act -> act.kind() == MembershipAct.Kind.SUSPENDED);
  }

  /** Whether this can be done to this organization as it stands now. */
  public boolean possible(MembershipAct.Kind kind, Organization organization) {
    boolean suspended = organization.member() && suspension(organization.id()).isPresent();
    return switch (kind) {
      case ADMITTED -> !organization.member();
      case SUSPENDED -> organization.member() && !suspended;
      case RESUMED -> suspended;
    };
  }

  /** False when this decision was carried out already. */
  public boolean carryOut(
      MembershipAct.Kind kind, Organization organization, UUID decision, String number, UUID by) {
    boolean done =
        sql.sql(
                    """
                    insert into members.membership_act
                      (id, organization, act, decision, number, at, by)
                    values (:id, :organization, :act, :decision, :number, :at, :by)
                    on conflict do nothing
                    """)
                .param("id", ids.next())
                .param("organization", organization.id())
                .param("act", kind.key())
                .param("decision", decision)
                .param("number", number)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .update()
            == 1;
    if (done) {
      record.append(
          new Fact(
              2,
              "membership.act",
              by,
              organization.id(),
              "web",
              ids.next(),
              Map.of("act", kind.key(), "decision", number, "name", organization.name())));
    }
    return done;
  }

  private static MembershipAct read(ResultSet row, int n) throws SQLException {
    return new MembershipAct(
        row.getObject("id", UUID.class),
        row.getObject("organization", UUID.class),
        MembershipAct.Kind.of(row.getString("act")),
        row.getObject("decision", UUID.class),
        row.getString("number"),
        row.getTimestamp("at").toInstant(),
        row.getObject("by", UUID.class));
  }
}
