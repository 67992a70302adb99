package org.commontable.evidence.layouts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.evidence.files.Layout;
import org.commontable.evidence.files.LayoutText;
import org.commontable.evidence.files.Layouts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The layouts that members wrote, beside those of the program. Versions are kept for good. */
public final class OwnLayouts {
  public static final String PREFIX = "own-";
  private static final String NAME = PREFIX + "[a-z0-9-]{1,40}";

  /**
   * One version of a layout.
   *
   * @param by who added it; empty when a command did
   */
  public record Own(Layout layout, String yaml, Optional<UUID> by, Instant at) {}

  private final JdbcClient sql;
  private final Clock clock;
  private volatile @Nullable Layouts read;

  public OwnLayouts(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** As the database has them now. */
  public Layouts fresh() {
    Layouts now = new Layouts().and(newest().stream().map(Own::layout).toList());
    read = now;
    return now;
  }

  /** That hold this version of a layout or a newer one; another node may just have added it. */
  public Layouts with(String id, int version) {
    Layouts held = read;
    return held != null && held.named(id).filter(it -> it.version() >= version).isPresent()
        ? held
        : fresh();
  }

  private record Row(String yaml, @Nullable UUID by, Instant at) {
    Optional<Own> own() {
      return parsed(yaml).map(layout -> new Own(layout, yaml, Optional.ofNullable(by), at));
    }
  }

  /** The newest version of each. */
  public List<Own> newest() {
    return sql
        .sql("select distinct on (id) * from evidence.layout order by id, version desc")
        .query(
            (row, n) ->
                new Row(
                    row.getString("yaml"),
                    row.getObject("added_by", UUID.class),
                    row.getTimestamp("added_at").toInstant()))
        .list()
        .stream()
        .flatMap(row -> row.own().stream())
        .toList();
  }

  public Optional<Own> named(String id) {
    return newest().stream().filter(it -> it.layout().id().equals(id)).findFirst();
  }

  /** In the caller's transaction. The same text again changes nothing. */
  public void keep(Layout layout, String yaml, Optional<UUID> by) throws NotKept {
    if (!layout.id().matches(NAME)) {
      throw new NotKept(NotKept.Why.NAME, 0);
    }
    sql.sql("select pg_advisory_xact_lock(hashtext('evidence.layout'))").query(row -> {});
    Optional<Own> before = named(layout.id());
    if (before.map(it -> it.yaml().equals(yaml)).orElse(false)) {
      return;
    }
    int least = before.map(it -> it.layout().version() + 1).orElse(1);
    if (layout.version() < least) {
      throw new NotKept(NotKept.Why.VERSION, least);
    }
    sql.sql(
            """
            insert into evidence.layout (id, version, yaml, added_by, added_at)
            values (:id, :version, :yaml, :by, :at)
            """)
        .param("id", layout.id())
        .param("version", layout.version())
        .param("yaml", yaml)
        .param("by", by.orElse(null))
        .param("at", Timestamp.from(clock.instant()))
        .update();
    read = null;
  }

  /** Empty when a newer program no longer knows its words: nobody's start may hang on that. */
  private static Optional<Layout> parsed(String yaml) {
    try {
      return Optional.of(LayoutText.read(yaml));
    } catch (LayoutText.Fault changedSince) {
      return Optional.empty();
    }
  }
}
