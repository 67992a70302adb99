package org.commontable.campaigns;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.commontable.platform.database.OncePerReading;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Organizations that act together in their own names, without a coalition position (decisions.md
 * §10.1). Each gives its name itself and takes it off at any hour; no reason is owed.
 */
@Component
public class OwnNames {
  private final JdbcClient sql;
  private final Ids ids;
  private final Clock clock;

  OwnNames(JdbcClient sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  public List<UUID> on(UUID campaign) {
    return OncePerReading.of(
        this,
        "on " + campaign,
        () ->
            sql
                .sql(
                    """
            select organization from campaigns.own_name
            where campaign = :campaign and withdrawn_at is null order by given_at
            """)
                .param("campaign", campaign)
                .query((row, n) -> row.getObject("organization", UUID.class))
                .list()
                .stream()
                .toList());
  }

  public void give(UUID campaign, UUID organization, UUID by) {
    sql.sql(
            """
            insert into campaigns.own_name (id, campaign, organization, given_at, given_by)
            values (:id, :campaign, :organization, :now, :by)
            on conflict do nothing
            """)
        .param("id", ids.next())
        .param("campaign", campaign)
        .param("organization", organization)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", by)
        .update();
  }

  public void withdraw(UUID campaign, UUID organization, UUID by) {
    sql.sql(
            """
            update campaigns.own_name set withdrawn_at = :now, withdrawn_by = :by
            where campaign = :campaign and organization = :organization and withdrawn_at is null
            """)
        .param("campaign", campaign)
        .param("organization", organization)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", by)
        .update();
  }
}
