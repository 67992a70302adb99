package org.commontable.campaigns.petitions;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

  void keep(UUID signature, Signer.Consent consent, String lang, String page, Instant at) {
    sql.sql(
            """
            insert into campaigns.asked_consent
              (id, signature, organization, answer, wording, version, lang, page, asked_at)
            values (:id, :signature, :organization, :answer, :wording, :version, :lang, :page, :at)
            """)
        .param("id", ids.next())
        .param("signature", signature)
        .param("organization", consent.organization())
        .param("answer", consent.answer())
        .param("wording", consent.wording())
        .param("version", consent.version())
        .param("lang", lang)
        .param("page", page)
        .param("at", Timestamp.from(at))
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
