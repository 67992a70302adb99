package org.commontable.members;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.platform.database.OncePerReading;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organizations of the coalition, always in the order of their seats. */
@Component
public class Organizations {
  private static final String SELECT =
      """
      select o.*, m.joined_at, m.left_at,
        (select c.first_invitation_at is null or o.added_at <= c.first_invitation_at
           from members.coalition c) as founding
      from members.organization o
      left join lateral (select joined_at, left_at from members.membership
        where organization = o.id order by joined_at desc, left_at desc nulls first limit 1) m on true
      """;

  private final JdbcClient sql;
  private final Ids ids;

  Organizations(JdbcClient sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  /** Members in good standing at that instant, alphabetical. */
  public List<Organization> at(Instant instant) {
    var standing = Membership.inGoodStanding(memberships(), instant);
    var suspended = suspended(instant);
    return all().stream()
        .filter(organization -> standing.contains(organization.id()))
        .filter(organization -> !suspended.contains(organization.id()))
        .toList();
  }

  /** Every organization ever added: members, invited ones and those who left. */
  public List<Organization> all() {
    return OncePerReading.of(this, "all", this::readAll);
  }

  private List<Organization> readAll() {
    var all = new ArrayList<>(sql.sql(SELECT).query(Organizations::read).list());
    all.sort(Alphabet.order());
    return List.copyOf(all);
  }

  /** Those added before the first invitation went out. */
  public List<Organization> founding() {
    return all().stream().filter(Organization::founding).toList();
  }

  public Optional<Organization> find(UUID id) {
    return OncePerReading.of(
        this,
        id.toString(),
        () ->
            sql.sql(SELECT + "where o.id = :id")
                .param("id", id)
                .query(Organizations::read)
                .optional());
  }

  /** These organizations by their ids; a table seats dozens, so all are read at once. */
  public Map<UUID, Organization> find(Collection<UUID> ids) {
    var found = new HashMap<UUID, Organization>();
    if (!ids.isEmpty()) {
      var wanted = new HashSet<>(ids);
      all().stream()
          .filter(organization -> wanted.contains(organization.id()))
          .forEach(organization -> found.put(organization.id(), organization));
    }
    return found;
  }

  public Optional<Organization> bySlug(String slug) {
    return sql.sql(SELECT + "where o.slug = :slug")
        .param("slug", slug)
        .query(Organizations::read)
        .optional();
  }

  /** Whether another organization bears this name or short name, whatever the case. */
  public boolean nameTaken(String name, Optional<UUID> except) {
    return taken("name", name, except);
  }

  public boolean shortNameTaken(String shortName, Optional<UUID> except) {
    return taken("short_name", shortName, except);
  }

  private boolean taken(String column, String value, Optional<UUID> except) {
    return sql.sql(
                "select count(*) from members.organization where lower("
                    + column
                    + ") = lower(:value) and id is distinct from :except")
            .param("value", value)
            .param("except", except.orElse(null))
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Adds it to the table; it is a member when it has accepted its invitation. */
  UUID add(OrganizationDetails details, Instant at, UUID by) {
    var id = ids.next();
    fill(
            """
            insert into members.organization (id, slug, name, short_name, kind, legal_status,
              days_to_decide, how_it_decides, added_at, added_by)
            values (:id, :slug, :name, :short, :kind, :status, :days, :how, :at, :by)
            """,
            details)
        .param("id", id)
        .param("slug", Addresses.of(details.name(), slug -> bySlug(slug).isPresent()))
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
    return id;
  }

  void correct(UUID id, OrganizationDetails details) {
    fill(
            """
            update members.organization set name = :name, short_name = :short, kind = :kind,
              legal_status = :status, days_to_decide = :days, how_it_decides = :how where id = :id
            """,
            details)
        .param("id", id)
        .update();
  }

  /** False when it is a member already. */
  boolean join(UUID organization, Instant at, UUID by) {
    return sql.sql(
                """
            insert into members.membership (id, organization, joined_at, joined_by)
            values (:id, :organization, :at, :by) on conflict do nothing
            """)
            .param("id", ids.next())
            .param("organization", organization)
            .param("at", Timestamp.from(at))
            .param("by", by)
            .update()
        == 1;
  }

  /** False when it is no member. */
  boolean leave(UUID organization, Instant at, UUID by) {
    return sql.sql(
                """
            update members.membership set left_at = :at, left_by = :by
            where organization = :organization and left_at is null
            """)
            .param("organization", organization)
            .param("at", Timestamp.from(at))
            .param("by", by)
            .update()
        == 1;
  }

  /** Whose last act until then was a suspension: a member, not in good standing. */
  private Set<UUID> suspended(Instant instant) {
    return Set.copyOf(
        sql.sql(
                """
                select organization from (
                  select distinct on (organization) organization, act from members.membership_act
                  where act <> 'admitted' and at <= :instant
                  order by organization, at desc, id desc) last
                where act = 'suspended'
                """)
            .param("instant", Timestamp.from(instant))
            .query(UUID.class)
            .list());
  }

  private List<Membership> memberships() {
    return sql.sql("select organization, joined_at, left_at from members.membership")
        .query(
            (row, n) ->
                new Membership(
                    row.getObject("organization", UUID.class),
                    row.getTimestamp("joined_at").toInstant(),
                    Optional.ofNullable(row.getTimestamp("left_at")).map(Timestamp::toInstant)))
        .list();
  }

  private JdbcClient.StatementSpec fill(String statement, OrganizationDetails details) {
    return sql.sql(statement)
        .param("name", details.name())
        .param("short", details.shortName())
        .param("kind", details.kind().key())
        .param("status", details.legalStatus().key())
        .param("days", details.daysToDecide())
        .param("how", details.howItDecides());
  }

  private static Organization read(java.sql.ResultSet row, int n) throws java.sql.SQLException {
    return new Organization(
        row.getObject("id", UUID.class),
        row.getString("slug"),
        row.getString("name"),
        row.getString("short_name"),
        Kind.of(row.getString("kind")),
        LegalStatus.of(row.getString("legal_status")),
        row.getInt("days_to_decide"),
        row.getString("how_it_decides"),
        row.getBoolean("founding"),
        Optional.ofNullable(row.getTimestamp("joined_at")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getTimestamp("left_at")).map(Timestamp::toInstant));
  }
}
