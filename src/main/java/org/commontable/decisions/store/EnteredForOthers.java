package org.commontable.decisions.store;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions in which somebody entered a stance for an organization that it has not confirmed. */
@Repository
class EnteredForOthers {
  private final JdbcClient sql;

  EnteredForOthers(JdbcClient sql) {
    this.sql = sql;
  }

  List<UUID> unconfirmed(UUID organization) {
    return sql.sql(
            """
            select distinct s.proposal from decisions.stance s
            where s.organization = :organization and (s.by_clerk or s.handed_over)
              and not exists (select 1 from decisions.confirmation c where c.stance = s.id)
            """)
        .param("organization", organization)
        .query((row, n) -> Rows.id(row, "proposal"))
        .list();
  }
}
