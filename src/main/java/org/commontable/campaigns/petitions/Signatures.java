package org.commontable.campaigns.petitions;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps signatures; the constraints of its table carry the rules. */
@Component
class Signatures {
  private final JdbcClient sql;

  Signatures(JdbcClient sql) {
    this.sql = sql;
  }

  MailDomains domains() {
    return new MailDomains(
        sql.sql("select domain, alias_of, strip, extension from campaigns.mail_domain")
            .query(
                (row, n) ->
                    new MailDomain(
                        row.getString("domain"),
                        Optional.ofNullable(row.getString("alias_of")),
                        row.getString("strip"),
                        row.getString("extension")))
            .list());
  }

  /** Until the transaction ends nobody else signs this petition with this address. */
  void holdAddress(UUID petition, String key) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended(:what, 20261123))")
        .param("what", petition + " " + key)
        .query((row, n) -> 0)
        .list();
  }

  List<Signature> withAddress(UUID petition, String emailKey) {
    return sql.sql(
            """
            select * from campaigns.signature
            where petition = :petition and email_key = :key and state <> 'invalidated' order by household
            """)
        .param("petition", petition)
        .param("key", emailKey)
        .query(Signature::from)
        .list();
  }

  /** For a line on paper without an address: somebody of this name and ZIP code has signed. */
  boolean sameNameAndZip(UUID petition, String nameKey, String zip) {
    return sql.sql(
            """
            select exists (select from campaigns.signature where petition = :petition and name_key = :key
              and zip = :zip and state = 'validated')
            """)
        .param("petition", petition)
        .param("key", nameKey)
        .param("zip", zip)
        .query((row, n) -> row.getBoolean(1))
        .single();
  }

  Optional<Signature> find(UUID id) {
    return sql.sql("select * from campaigns.signature where id = :id")
        .param("id", id)
        .query(Signature::from)
        .optional();
  }

  /** The row, held until the transaction ends. */
  Optional<Signature> hold(UUID id) {
    return sql.sql("select * from campaigns.signature where id = :id for update")
        .param("id", id)
        .query(Signature::from)
        .optional();
  }

  /** What a form or a sheet leaves behind. */
  record Row(
      UUID id,
      UUID petition,
      SignerName name,
      @Nullable String email,
      @Nullable String emailKey,
      byte @Nullable [] emailHash,
      String zip,
      String lang,
      boolean showName,
      @Nullable UUID via,
      Instant at,
      SignatureState state,
      int household,
      byte @Nullable [] clientHash,
      @Nullable UUID sheet) {}

  /** False when the same person stands there already. */
  boolean add(Row row) {
    return sql.sql(
                """
                insert into campaigns.signature (id, petition, name, name_key, email, email_key, email_hash, zip,
                  lang, show_name, via, created_at, state, validated_at, household, client_hash, paper_sheet)
                values (:id, :petition, :name, :nameKey, :email, :emailKey, :emailHash, :zip,
                  :lang, :show, :via, :at, :state, :validated, :household, :client, :sheet)
                on conflict do nothing
                """)
            .param("id", row.id())
            .param("petition", row.petition())
            .param("name", row.name().value())
            .param("nameKey", row.name().key())
            .param("email", row.email())
            .param("emailKey", row.emailKey())
            .param("emailHash", row.emailHash())
            .param("zip", row.zip())
            .param("lang", row.lang())
            .param("show", row.showName())
            .param("via", row.via())
            .param("at", Timestamp.from(row.at()))
            .param("state", row.state().key())
            .param(
                "validated",
                row.state() == SignatureState.VALIDATED ? Timestamp.from(row.at()) : null)
            .param("household", row.household())
            .param("client", row.clientHash())
            .param("sheet", row.sheet())
            .update()
        == 1;
  }

  void validate(UUID id, Instant at) {
    sql.sql("update campaigns.signature set state = 'validated', validated_at = :at where id = :id")
        .param("at", Timestamp.from(at))
        .param("id", id)
        .update();
  }

  /** Confirmed like any other, as far as its owner sees. */
  void pressed(UUID id, Instant at) {
    sql.sql("update campaigns.signature set validated_at = :at where id = :id")
        .param("at", Timestamp.from(at))
        .param("id", id)
        .update();
  }

  void become(UUID id, SignatureState state) {
    sql.sql("update campaigns.signature set state = :state where id = :id")
        .param("state", state.key())
        .param("id", id)
        .update();
  }

  /** It no longer counts; the log keeps why, and whether it had counted. */
  void invalidate(Signature signature, Invalidation reason, Instant at) {
    become(signature.id(), SignatureState.INVALIDATED);
    sql.sql(
            """
            insert into campaigns.invalidation (signature, reason, counted, at)
            values (:signature, :reason, :counted, :at)
            """)
        .param("signature", signature.id())
        .param("reason", reason.key())
        .param("counted", signature.state() == SignatureState.VALIDATED)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** False when this address has had all its repeated mails. */
  boolean oneMoreMail(UUID id) {
    return sql.sql(
                """
                update campaigns.signature set repeat_mails = repeat_mails + 1 where id = :id and repeat_mails < 5
                """)
            .param("id", id)
            .update()
        == 1;
  }
}
