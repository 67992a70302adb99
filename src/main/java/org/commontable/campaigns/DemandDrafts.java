package org.commontable.campaigns;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody has typed of a new demand, while she chooses figures for it on other pages: one for
 * each campaign, hers alone.
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

  /** The fields of the form, each with all its values. */
  public Optional<Map<String, List<String>>> of(UUID campaign, UUID by) {
    return sql.sql(
            "select words from campaigns.demand_draft where campaign = :campaign and by = :by")
        .param("campaign", campaign)
        .param("by", by)
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

  public void keep(UUID campaign, UUID by, Map<String, List<String>> words) {
    sql.sql(
            """
            insert into campaigns.demand_draft (campaign, by, words, at)
            values (:campaign, :by, :words::jsonb, :at)
            on conflict (campaign, by) do update set words = excluded.words, at = excluded.at
            """)
        .param("campaign", campaign)
        .param("by", by)
        .param("words", JSON.writeValueAsString(words))
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  public void forget(UUID campaign, UUID by) {
    sql.sql("delete from campaigns.demand_draft where campaign = :campaign and by = :by")
        .param("campaign", campaign)
        .param("by", by)
        .update();
  }
}
