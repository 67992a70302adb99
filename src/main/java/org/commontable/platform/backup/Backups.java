package org.commontable.platform.backup;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commontable.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which backups were made, and which were tried: kept where every node sees it. */
@Component
public class Backups {
  /**
   * @param place where it was written; it may have been moved since
   * @param bytes 0 when it failed
   * @param fault why it failed; empty when it did not
   */
  public record Kept(Instant at, String place, long bytes, String fault) {
    public boolean failed() {
      return !fault.isEmpty();
    }

    /** Rounded up. */
    public long kilobytes() {
      return (bytes + 1023) / 1024;
    }
  }

  private final JdbcClient sql;
  private final Clock clock;

  Backups(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The newest that succeeded. */
  public Optional<Kept> newest() {
    return sql.sql(
            "SELECT at, place, bytes, fault FROM platform.backup WHERE fault = ''"
                + " ORDER BY at DESC LIMIT 1")
        .query(Rows.of(Kept.class))
        .optional();
  }

  /** The newest first, failed ones among them. */
  public List<Kept> last(int count) {
    return sql.sql(
            "SELECT at, place, bytes, fault FROM platform.backup ORDER BY at DESC, id DESC LIMIT :n")
        .param("n", count)
        .query(Rows.of(Kept.class))
        .list();
  }

  void made(Path place, long bytes) {
    note(place, bytes, "");
  }

  void failed(Path place, String fault) {
    note(place, 0, fault.isEmpty() ? "?" : fault);
  }

  private void note(Path place, long bytes, String fault) {
    sql.sql(
            "INSERT INTO platform.backup (at, place, bytes, fault)"
                + " VALUES (:at, :place, :bytes, :fault)")
        .param("at", Timestamp.from(clock.instant()))
        .param("place", place.toString())
        .param("bytes", bytes)
        .param("fault", fault)
        .update();
  }
}
