package org.commontable.campaigns;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody has typed of a demand, while she chooses figures for it on other pages: one for
 * each campaign of a new one, one for each demand that she corrects; hers alone.
 */
@Component
public class DemandDrafts {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient sql;
  private final Clock clock;

  DemandDrafts(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Which draft.
   *
   * @param corrects the demand that is corrected; empty of a new one
   */
  public record Of(UUID campaign, UUID by, Optional<UUID> corrects) {
    private @Nullable String demand() {
      return corrects.map(UUID::toString).orElse(null);
    }
  }

  /** The fields of the form, each with all its values. */
  public Optional<Map<String, List<String>>> typed(Of draft) {
    return bound(
            sql.sql(
                """
                select words from campaigns.demand_draft
                where campaign = :campaign and by = :by
                  and corrects is not distinct from :corrects::uuid
                """),
            draft)
        .query(String.class)
        .optional()
        .map(it -> JSON.readValue(it, new TypeReference<Map<String, List<String>>>() {}));
  }

  /** What nobody came back to within thirty days. */
  public void forgetOld() {
    sql.sql("delete from campaigns.demand_draft where at < :old")
        .param("old", Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }

  /** All that somebody has typed, as when she has herself erased. */
  public void forget(UUID by) {
    sql.sql("delete from campaigns.demand_draft where by = :by").param("by", by).update();
  }

  public void keep(Of draft, Map<String, List<String>> words) {
    bound(
            sql.sql(
                """
                insert into campaigns.demand_draft (campaign, by, corrects, words, at)
                values (:campaign, :by, :corrects::uuid, :words::jsonb, :at)
                on conflict on constraint demand_draft_one
                do update set words = excluded.words, at = excluded.at
                """),
            draft)
        .param("words", JSON.writeValueAsString(words))
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  public void forget(Of draft) {
    bound(
            sql.sql(
                """
                delete from campaigns.demand_draft
                where campaign = :campaign and by = :by
                  and corrects is not distinct from :corrects::uuid
                """),
            draft)
        .update();
  }

  private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Of draft) {
    return statement
        .param("campaign", draft.campaign())
        .param("by", draft.by())
        .param("corrects", draft.demand());
  }
}
