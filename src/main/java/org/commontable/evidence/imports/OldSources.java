package org.commontable.evidence.imports;

import java.util.List;
import org.commontable.evidence.FactStore;
import org.commontable.evidence.Source;
import org.commontable.evidence.Sources;
import org.commontable.evidence.files.Reading;
import org.commontable.evidence.files.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files that were imported before there was a catalogue get their rows in it when somebody first
 * asks what there is: read again from their bytes, which we kept.
 */
public final class OldSources {
  private final JdbcClient sql;
  private final Sources sources;
  private final FactStore facts;
  private final Contents contents;

  public OldSources(JdbcClient sql, Sources sources, FactStore facts, Contents contents) {
    this.sql = sql;
    this.sources = sources;
    this.facts = facts;
    this.contents = contents;
  }

  public void enter(TransactionTemplate transaction) {
    for (Source old : sources.withoutHoldings()) {
      try {
        Reading reading = facts.again(old);
        transaction.executeWithoutResult(tx -> enter(old, reading));
      } catch (Refusal.Unreadable | IllegalStateException unreadable) {
        // It stays without rows; a question that needs its numbers says why they cannot be read.
      }
    }
  }

  /** Two commands at once: the second waits here and finds the rows of the first. */
  private void enter(Source old, Reading reading) {
    sql.sql("select pg_advisory_xact_lock(hashtext('evidence.import'))").query(row -> {});
    List<Source> still = sources.withoutHoldings();
    if (still.stream().anyMatch(it -> it.id().equals(old.id()))) {
      contents.holdings(old.id(), reading);
    }
  }
}
