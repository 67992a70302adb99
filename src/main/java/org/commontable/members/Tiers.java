package org.commontable.members;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.platform.database.OncePerReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which kind of belonging an organization has, as a dated fact. What a kind may do is not known
 * here: the rules of the table say it.
 */
@Component
public class Tiers {
  private final JdbcClient sql;

  Tiers(JdbcClient sql) {
    this.sql = sql;
  }

  /** By organization; who was given none is left out. */
  public Map<UUID, String> now() {
    return OncePerReading.of(
        this,
        "now",
        () -> {
          var tiers = new HashMap<UUID, String>();
          sql.sql(
                  "select distinct on (organization) organization, tier from members.tier"
                      + " order by organization, seq desc")
              .query(
                  row -> {
                    tiers.put(row.getObject("organization", UUID.class), row.getString("tier"));
                  });
          return Map.copyOf(tiers);
        });
  }

  void give(UUID organization, String tier, Optional<String> decision, Instant at, UUID by) {
    sql.sql(
            """
            insert into members.tier (organization, tier, decision, at, by)
            values (:organization, :tier, :decision, :at, :by)
            """)
        .param("organization", organization)
        .param("tier", tier)
        .param("decision", decision.orElse(null))
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
  }
}
