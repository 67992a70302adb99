package org.commontable.supporters;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commontable.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps contacts. Each organization holds its own copy; nobody reads another's. */
@Component
class Contacts {
  private final JdbcClient sql;
  private final Ids ids;

  Contacts(JdbcClient sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  /** The organization's contact with this address, made when new. */
  UUID ensure(
      @Nullable UUID organization,
      String email,
      String emailKey,
      String name,
      String zip,
      String lang,
      Instant at) {
    sql.sql(
            """
            insert into supporters.contact (id, organization, email, email_key, name, zip, lang, created_at)
            values (:id, :organization, :email, :key, :name, :zip, :lang, :at)
            on conflict do nothing
            """)
        .param("id", ids.next())
        .param("organization", organization)
        .param("email", email)
        .param("key", emailKey)
        .param("name", name)
        .param("zip", zip)
        .param("lang", lang)
        .param("at", Timestamp.from(at))
        .update();
    return sql.sql(
            """
            select id from supporters.contact
            where organization is not distinct from :organization::uuid and email_key = :key
            """)
        .param("organization", organization)
        .param("key", emailKey)
        .query((row, n) -> row.getObject("id", UUID.class))
        .single();
  }

  /** One after the other per contact, so that no answer is superseded twice. */
  void hold(UUID contact) {
    sql.sql("select id from supporters.contact where id = :id for update")
        .param("id", contact)
        .query((row, n) -> 0)
        .single();
  }

  void mayStopBy(byte[] tokenHash, UUID contact, Instant at) {
    sql.sql(
            """
            insert into supporters.unsubscribe_token (hash, contact, issued_at)
            values (:hash, :contact, :at) on conflict do nothing
            """)
        .param("hash", tokenHash)
        .param("contact", contact)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** A contact an unsubscribe link stands for, and whose copy it is. */
  record Stoppable(UUID id, @Nullable UUID organization) {}

  List<Stoppable> stoppableBy(byte[] tokenHash) {
    return sql.sql(
            """
            select c.id, c.organization from supporters.unsubscribe_token t
            join supporters.contact c on c.id = t.contact where t.hash = :hash order by c.id
            """)
        .param("hash", tokenHash)
        .query(
            (row, n) ->
                new Stoppable(
                    row.getObject("id", UUID.class), row.getObject("organization", UUID.class)))
        .list();
  }
}
