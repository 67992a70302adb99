package org.commontable.decisions.store;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose own rules ask for a decision of their own, and those decisions beside their stances. */
@Repository
public class OwnDecisions {
  private final JdbcClient sql;
  private final Clock clock;

  OwnDecisions(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The organization said that no stance of its is given without one; the last word holds. */
  public boolean isNeeded(UUID organization) {
    return needed(java.util.List.of(organization)).getOrDefault(organization, false);
  }

  public Map<UUID, Boolean> needed(Collection<UUID> organizations) {
    var needed = new LinkedHashMap<UUID, Boolean>();
    if (!organizations.isEmpty()) {
      sql.sql(
              """
              select distinct on (organization) organization, needed
              from decisions.own_decision_need
              where organization in (:ids) order by organization, seq desc
              """)
          .param("ids", organizations)
          .query(
              row -> {
                needed.put(Rows.id(row, "organization"), row.getBoolean("needed"));
              });
    }
    return needed;
  }

  public void need(UUID organization, boolean needed, UUID by) {
    if (isNeeded(organization) != needed) {
      sql.sql(
              """
              insert into decisions.own_decision_need (organization, needed, at, by)
              values (:organization, :needed, :at, :by)
              """)
          .param("organization", organization)
          .param("needed", needed)
          .param("at", Rows.utc(clock.instant()))
          .param("by", by)
          .update();
    }
  }

  void file(UUID stance, OwnDecision decision) {
    sql.sql("insert into decisions.own_decision values (:stance, :body, :on)")
        .param("stance", stance)
        .param("body", decision.body())
        .param("on", decision.on())
        .update();
  }
}
