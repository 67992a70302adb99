package org.commontable.evidence.imports;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.evidence.FactStore;
import org.commontable.evidence.imports.ImportReport.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lines of the catalogue that name files, in the caller's transaction. */
final class Entries {
  private final JdbcClient sql;
  private final FactStore facts;
  private final Clock clock;

  Entries(JdbcClient sql, FactStore facts, Clock clock) {
    this.sql = sql;
    this.facts = facts;
    this.clock = clock;
  }

  /** Two imports of one file at once: the second waits here and then finds the first. */
  Optional<ImportReport> known(String name, String sha256, String contentSha256) {
    sql.sql("select pg_advisory_xact_lock(hashtext('evidence.import'))").query(row -> {});
    return sql.sql(
            """
            select id, sha256, name, layout, rows_read, rows_kept, cells_hidden, imported_at
            from evidence.source where sha256 = :sha or content_sha256 = :content
            """)
        .param("sha", sha256)
        .param("content", contentSha256)
        .query(
            (row, n) -> {
              if (!row.getString("sha256").equals(sha256)) {
                facts.forget(sha256); // the same content in other packing: its facts stand already
              }
              return new ImportReport(
                  name,
                  sha256,
                  Outcome.UNCHANGED,
                  Optional.of(row.getObject("id", UUID.class)),
                  Optional.of(row.getString("layout")),
                  row.getInt("rows_read"),
                  row.getInt("rows_kept"),
                  row.getInt("cells_hidden"),
                  List.of(),
                  0,
                  Optional.of(
                      new ImportReport.Earlier(
                          row.getString("name"), row.getTimestamp("imported_at").toInstant())),
                  ImportReport.Findings.NONE);
            })
        .optional();
  }

  /** What the catalogue says of a file. */
  record Entered(
      String sha256,
      String contentSha256,
      String publisher,
      String layout,
      int version,
      long size,
      long rows,
      long kept,
      long hidden,
      String kind) {}

  void insert(
      UUID id, Imports.Taken taken, Entered entered, String by, ImportReport.Findings findings) {
    sql.sql(
            """
            insert into evidence.source
              (id, sha256, content_sha256, name, publisher, layout, layout_version, size,
               rows_read, rows_kept, cells_hidden, given_year, imported_at, imported_by,
               report, kind)
            values (:id, :sha, :content, :name, :publisher, :layout, :version, :size,
               :rows, :kept, :hidden, :year, :now, :by, :report::jsonb, :kind)
            """)
        .param("id", id)
        .param("sha", entered.sha256())
        .param("content", entered.contentSha256())
        .param("name", taken.name())
        .param("publisher", entered.publisher())
        .param("layout", entered.layout())
        .param("version", entered.version())
        .param("size", entered.size())
        .param("rows", entered.rows())
        .param("kept", entered.kept())
        .param("hidden", entered.hidden())
        .param("kind", entered.kind())
        .param("year", taken.year().isPresent() ? taken.year().getAsInt() : null, Types.INTEGER)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", by)
        .param("report", KeptFindings.json(findings))
        .update();
  }
}
