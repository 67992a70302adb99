package org.commontable.decisions.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When each version of the rules was proposed, and who adopted it when. */
@Repository
public class RuleHistory {
  private final JdbcClient sql;

  RuleHistory(JdbcClient sql) {
    this.sql = sql;
  }

  public record Proposed(int version, Instant at, UUID by) {}

  public record Adoption(UUID organization, Instant at) {}

  /** Newest first. */
  public List<Proposed> all() {
    return sql.sql(
            "select version, proposed_at, proposed_by from decisions.rule_book order by version desc")
        .query(
            (row, n) ->
                new Proposed(
                    row.getInt("version"),
                    Rows.instant(row, "proposed_at"),
                    Rows.id(row, "proposed_by")))
        .list();
  }

  /** In the order in which they came. */
  public List<Adoption> adoptions(int version) {
    return sql.sql(
            """
            select organization, at from decisions.rule_adoption where version = :version
            order by at, organization
            """)
        .param("version", version)
        .query((row, n) -> new Adoption(Rows.id(row, "organization"), Rows.instant(row, "at")))
        .list();
  }
}
