package org.commontable.accounts.passkeys;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of passkeys. */
@Repository
class PasskeyRows {
  private static final String ALL =
      """
      SELECT id, person, site, credential_id, credential, counter, may_be_copied, copied,
             transports, name, added, used, doubted
      FROM accounts.passkey
      """;

  private final JdbcClient sql;

  PasskeyRows(JdbcClient sql) {
    this.sql = sql;
  }

  List<Passkey> of(UUID person) {
    return sql.sql(ALL + "WHERE person = :person ORDER BY added, id")
        .param("person", person)
        .query(Rows.of(Passkey.class))
        .list();
  }

  Optional<Passkey> find(UUID person, UUID id) {
    return sql.sql(ALL + "WHERE id = :id AND person = :person")
        .param("id", id)
        .param("person", person)
        .query(Rows.of(Passkey.class))
        .optional();
  }

  /** Holds the row, so that two answers at once are counted one after the other. */
  Optional<Passkey> hold(byte[] credentialId) {
    return sql.sql(ALL + "WHERE credential_id = :credentialId FOR UPDATE")
        .param("credentialId", credentialId)
        .query(Rows.of(Passkey.class))
        .optional();
  }

  /** Holds the person's row, so that two browsers at once do not add more than she may have. */
  void holdOwner(UUID person) {
    sql.sql("SELECT id FROM accounts.person WHERE id = :person FOR UPDATE")
        .param("person", person)
        .query(row -> {});
  }

  /** False when some person has this credential already. */
  boolean add(Passkey fresh) {
    return sql.sql(
                """
                INSERT INTO accounts.passkey (id, person, site, credential_id, credential, counter,
                  may_be_copied, copied, transports, name, added)
                VALUES (:id, :person, :site, :credentialId, :credential, :counter,
                  :mayBeCopied, :copied, :transports, :name, :added)
                ON CONFLICT (credential_id) DO NOTHING
                """)
            .param("id", fresh.id())
            .param("person", fresh.person())
            .param("site", fresh.site())
            .param("credentialId", fresh.credentialId())
            .param("credential", fresh.credential())
            .param("counter", fresh.counter())
            .param("mayBeCopied", fresh.mayBeCopied())
            .param("copied", fresh.copied())
            .param("transports", fresh.transports())
            .param("name", fresh.name())
            .param("added", fresh.added().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void used(UUID id, long counter, boolean copied, Instant at) {
    sql.sql(
            "UPDATE accounts.passkey SET counter = :counter, copied = :copied, used = :at WHERE id = :id")
        .param("counter", counter)
        .param("copied", copied)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  void doubt(UUID id, Instant at) {
    sql.sql("UPDATE accounts.passkey SET doubted = coalesce(doubted, :at) WHERE id = :id")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  void rename(UUID id, String name) {
    sql.sql("UPDATE accounts.passkey SET name = :name WHERE id = :id")
        .param("name", name)
        .param("id", id)
        .update();
  }

  void remove(UUID id) {
    sql.sql("DELETE FROM accounts.passkey WHERE id = :id").param("id", id).update();
  }
}
