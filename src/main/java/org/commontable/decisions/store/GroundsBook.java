package org.commontable.decisions.store;

import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps costs and evidence beside the text: the last word stands, and no stance binds to it. */
@Repository
public class GroundsBook {
  private final JdbcClient sql;
  private final Clock clock;
  private final Chronicle chronicle;

  GroundsBook(JdbcClient sql, Clock clock, Chronicle chronicle) {
    this.sql = sql;
    this.clock = clock;
    this.chronicle = chronicle;
  }

  public Grounds of(Proposal proposal) {
    return sql.sql(
            """
            select costs, evidence from decisions.grounds where proposal = :id
            order by seq desc limit 1
            """)
        .param("id", proposal.id())
        .query((row, n) -> new Grounds(row.getString("costs"), row.getString("evidence")))
        .optional()
        .orElse(Grounds.NONE);
  }

  /** The same words again are no news. */
  public void say(Proposal proposal, Grounds grounds, Author author) {
    if (of(proposal).equals(grounds)) {
      return;
    }
    sql.sql(
            """
            insert into decisions.grounds (proposal, costs, evidence, at, by)
            values (:id, :costs, :evidence, :at, :by)
            """)
        .param("id", proposal.id())
        .param("costs", grounds.costs())
        .param("evidence", grounds.evidence())
        .param("at", Rows.utc(clock.instant()))
        .param("by", author.person())
        .update();
    chronicle.write(
        "decision.grounds",
        author,
        proposal.mover(),
        Map.of(
            "decision", proposal.number(),
            "costs", chronicle.commit("costs", grounds.costs()),
            "evidence", chronicle.commit("evidence", grounds.evidence())));
  }
}
