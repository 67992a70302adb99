package org.commontable.campaigns.petitions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commontable.platform.database.Columns;
import org.commontable.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers that wait with their signature until its address is proven. */
@Component
class AskedConsents {
  private final JdbcClient sql;
  private final Ids ids;

  AskedConsents(JdbcClient sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  record Asked(
      @Nullable UUID organization,
      boolean answer,
      String wording,
      String version,
      String lang,
      String page,
      Instant at) {}

  /** A box that was shown beside this signature's form, and its answer. */
  record Kept(UUID signature, Signer.Consent consent, String lang, String page, Instant at) {}

  void keep(UUID signature, Signer.Consent consent, String lang, String page, Instant at) {
    keepAll(List.of(new Kept(signature, consent, lang, page, at)));
  }

  void keepAll(List<Kept> all) {
    if (all.isEmpty()) {
      return;
    }
    sql.sql(
            """
            insert into campaigns.asked_consent
              (id, signature, organization, answer, wording, version, lang, page, asked_at)
            select * from unnest(:ids::uuid[], :signatures::uuid[], :organizations::uuid[], :answers::boolean[],
              :wordings::text[], :versions::text[], :langs::text[], :pages::text[], :times::timestamptz[])
            """)
        .param("ids", Columns.of(all, one -> ids.next()))
        .param("signatures", Columns.of(all, Kept::signature))
        .param("organizations", Columns.of(all, one -> one.consent().organization()))
        .param("answers", Columns.of(all, one -> one.consent().answer()))
        .param("wordings", Columns.of(all, one -> one.consent().wording()))
        .param("versions", Columns.of(all, one -> one.consent().version()))
        .param("langs", Columns.of(all, Kept::lang))
        .param("pages", Columns.of(all, Kept::page))
        .param("times", Columns.of(all, Kept::at))
        .update();
  }

  List<Asked> of(UUID signature) {
    return sql.sql("select * from campaigns.asked_consent where signature = :signature")
        .param("signature", signature)
        .query(
            (row, n) ->
                new Asked(
                    row.getObject("organization", UUID.class),
                    row.getBoolean("answer"),
                    row.getString("wording"),
                    row.getString("version"),
                    row.getString("lang"),
                    row.getString("page"),
                    row.getTimestamp("asked_at").toInstant()))
        .list();
  }
}
