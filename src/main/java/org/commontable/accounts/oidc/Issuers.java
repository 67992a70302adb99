package org.commontable.accounts.oidc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The issuers that are set; one per organization. */
@Repository
public class Issuers {
  private static final String SET =
      "SELECT id, organization, address, client_id, claim, claim_value, set_at, set_by"
          + " FROM accounts.issuer WHERE ended_at IS NULL";

  private final JdbcClient sql;
  private final SealingKey key;
  private final Ids ids;
  private final Clock clock;

  Issuers(JdbcClient sql, SealingKey key, Ids ids, Clock clock) {
    this.sql = sql;
    this.key = key;
    this.ids = ids;
    this.clock = clock;
  }

  public List<Issuer> all() {
    return sql.sql(SET + " ORDER BY organization").query(Issuers::read).list();
  }

  public boolean any() {
    return sql.sql("SELECT EXISTS (SELECT FROM accounts.issuer WHERE ended_at IS NULL)")
        .query(Boolean.class)
        .single();
  }

  public Optional<Issuer> of(UUID organization) {
    return sql.sql(SET + " AND organization = :organization")
        .param("organization", organization)
        .query(Issuers::read)
        .optional();
  }

  /** In place of the one before. Whom that one meant is kept while its address stays. */
  void set(
      UUID organization,
      String address,
      String clientId,
      String secret,
      Optional<RequiredClaim> required,
      UUID by) {
    hold(organization);
    var before = of(organization);
    before.ifPresent(old -> end(old, by));
    if (before.filter(old -> old.address().equals(address)).isEmpty()) {
      forgetSubjects(organization);
    }
    UUID id = ids.next();
    sql.sql(
            """
            INSERT INTO accounts.issuer
              (id, organization, address, client_id, client_secret, claim, claim_value, set_at, set_by)
            VALUES (:id, :organization, :address, :client, :secret, :claim, :value, :now, :by)
            """)
        .param("id", id)
        .param("organization", organization)
        .param("address", address)
        .param("client", clientId)
        .param("secret", key.close(id.toString(), secret))
        .param("claim", required.map(RequiredClaim::name).orElse(null))
        .param("value", required.map(RequiredClaim::value).orElse(null))
        .param("now", now())
        .param("by", by)
        .update();
  }

  /** The secret goes, and whom it meant: set again, it binds people anew. */
  void remove(Issuer issuer, UUID by) {
    hold(issuer.organization());
    end(issuer, by);
    forgetSubjects(issuer.organization());
  }

  /** Whether it is set still; until our transaction ends nobody sets another or removes it. */
  boolean holds(Issuer issuer) {
    hold(issuer.organization());
    return of(issuer.organization()).filter(set -> set.id().equals(issuer.id())).isPresent();
  }

  String secret(Issuer issuer) {
    return sql.sql("SELECT client_secret FROM accounts.issuer WHERE id = :id AND ended_at IS NULL")
        .param("id", issuer.id())
        .query(byte[].class)
        .optional()
        .flatMap(bytes -> key.open(issuer.id().toString(), bytes))
        .orElseThrow(() -> new Refused(Refusal.SEALED, "the client secret does not open"));
  }

  private void end(Issuer issuer, UUID by) {
    sql.sql(
            """
            UPDATE accounts.issuer SET ended_at = :now, ended_by = :by, client_secret = NULL
            WHERE id = :id AND ended_at IS NULL
            """)
        .param("now", now())
        .param("by", by)
        .param("id", issuer.id())
        .update();
  }

  private void forgetSubjects(UUID organization) {
    sql.sql("DELETE FROM accounts.issuer_subject WHERE organization = :organization")
        .param("organization", organization)
        .update();
  }

  /** Two delegates who set it at once do so one after the other, and whoever arrives waits. */
  private void hold(UUID organization) {
    sql.sql("SELECT pg_advisory_xact_lock(hashtextextended('issuer ' || :organization, 0))")
        .param("organization", organization.toString())
        .query(row -> {});
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Issuer read(ResultSet row, int number) throws SQLException {
    return new Issuer(
        row.getObject("id", UUID.class),
        row.getObject("organization", UUID.class),
        row.getString("address"),
        row.getString("client_id"),
        required(row.getString("claim"), row.getString("claim_value")),
        row.getObject("set_at", OffsetDateTime.class).toInstant(),
        row.getObject("set_by", UUID.class));
  }

  private static Optional<RequiredClaim> required(@Nullable String name, @Nullable String value) {
    return name == null || value == null
        ? Optional.empty()
        : Optional.of(new RequiredClaim(name, value));
  }
}
