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
    in(sql.sql(ADD), List.of(new Kept(signature, consent, lang, page, at))).update();
  }

  /** For {@link #in}. */
  static final String ADD =
      """
      insert into campaigns.asked_consent
        (id, signature, organization, answer, wording, version, lang, page, asked_at)
      select * from unnest(:askedIds::uuid[], :askedOf::uuid[], :askers::uuid[], :answers::boolean[],
        :wordings::text[], :versions::text[], :askedLangs::text[], :askedOn::text[], :askedAt::timestamptz[])
      """;

  JdbcClient.StatementSpec in(JdbcClient.StatementSpec statement, List<Kept> all) {
    return statement
        .param("askedIds", Columns.of(all, one -> ids.next()))
        .param("askedOf", Columns.of(all, Kept::signature))
        .param("askers", Columns.of(all, one -> one.consent().organization()))
        .param("answers", Columns.of(all, one -> one.consent().answer()))
        .param("wordings", Columns.of(all, one -> one.consent().wording()))
        .param("versions", Columns.of(all, one -> one.consent().version()))
        .param("askedLangs", Columns.of(all, Kept::lang))
        .param("askedOn", Columns.of(all, Kept::page))
        .param("askedAt", Columns.of(all, Kept::at));
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
