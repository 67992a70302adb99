package org.commontable.evidence.imports;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.commontable.evidence.FactStore;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.imports.ImportReport.Outcome;
import org.commontable.evidence.invented.InventedFiles;
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

  /**
   * Two imports of one file at once: the second waits here and then finds the first. Of a file that
   * stands there several times, the one that waits, else the one that was published last.
   */
  Optional<ImportReport> known(Handed handed, String sha256, String contentSha256) {
    sql.sql("select pg_advisory_xact_lock(hashtext('evidence.import'))").query(row -> {});
    return sql.sql(
            """
            select s.id, s.sha256, s.name, s.layout, s.rows_read, s.rows_kept, s.cells_hidden,
              s.imported_at, s.content_sha256, s.given_sheet,
              before.name as name_before, before.imported_at as imported_before
            from evidence.source s left join lateral (
              select p.name, p.imported_at from evidence.source p
              where s.published_at is null and p.published_at is not null
                and p.content_sha256 = s.content_sha256
              order by p.published_at desc, p.id desc limit 1) before on true
            where s.sha256 = :sha or s.content_sha256 = :content
            order by s.content_sha256 = :content desc, s.published_at is null desc,
              s.published_at desc, s.id desc
            limit 1
            """)
        .param("sha", sha256)
        .param("content", contentSha256)
        .query(
            (row, n) -> {
              if (!row.getString("sha256").equals(sha256)) {
                facts.forget(sha256); // the same content in other packing: its facts stand already
              }
              if (!row.getString("content_sha256").equals(contentSha256)) {
                String sheet = Objects.requireNonNullElse(row.getString("given_sheet"), "–");
                return otherSheet(handed, sha256, sheet);
              }
              boolean waitsAgain = row.getString("name_before") != null;
              return new ImportReport(
                  handed.name(),
                  waitsAgain ? row.getString("sha256") : sha256,
                  waitsAgain ? Outcome.AGAIN : Outcome.UNCHANGED,
                  Optional.of(row.getObject("id", UUID.class)),
                  Optional.of(row.getString("layout")),
                  row.getInt("rows_read"),
                  row.getInt("rows_kept"),
                  row.getInt("cells_hidden"),
                  List.of(),
                  0,
                  Optional.of(
                      new ImportReport.Earlier(
                          row.getString(waitsAgain ? "name_before" : "name"),
                          row.getTimestamp(waitsAgain ? "imported_before" : "imported_at")
                              .toInstant())),
                  ImportReport.Findings.NONE);
            })
        .optional();
  }

  /** In these very bytes. */
  boolean isHeld(String sha256) {
    return sql.sql("select exists (select 1 from evidence.source where sha256 = :sha)")
        .param("sha", sha256)
        .query(Boolean.class)
        .single();
  }

  /** The table holds invented figures. */
  boolean isOfASample() {
    return sql.sql("select exists (select 1 from evidence.source where publisher = :invented)")
        .param("invented", InventedFiles.PUBLISHER)
        .query(Boolean.class)
        .single();
  }

  /** Facts and lines of a file are found by its sum, so one sheet of a workbook speaks for it. */
  private static ImportReport otherSheet(Handed handed, String sha256, String taken) {
    return ImportReport.refused(
        handed.name(),
        sha256,
        Optional.empty(),
        0,
        List.of(new Refusal(Refusal.Kind.OTHER_SHEET_TAKEN, 0, Map.of("sheet", taken))),
        1);
  }

  /** What the catalogue says of a file. */
  record Entered(
      String name,
      OptionalInt year,
      Optional<String> sheet,
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
    OptionalInt year = entered.year();
    sql.sql(
            """
            insert into evidence.source
              (id, sha256, content_sha256, name, publisher, layout, layout_version, size,
               rows_read, rows_kept, cells_hidden, given_year, given_sheet, fetched_from,
               imported_at, imported_by, report, kind)
            values (:id, :sha, :content, :name, :publisher, :layout, :version, :size,
               :rows, :kept, :hidden, :year, :sheet, :address, :now, :by, :report::jsonb, :kind)
            """)
        .param("id", id)
        .param("sha", entered.sha256())
        .param("content", entered.contentSha256())
        .param("name", entered.name())
        .param("publisher", entered.publisher())
        .param("layout", entered.layout())
        .param("version", entered.version())
        .param("size", entered.size())
        .param("rows", entered.rows())
        .param("kept", entered.kept())
        .param("hidden", entered.hidden())
        .param("kind", entered.kind())
        .param("year", year.isPresent() ? year.getAsInt() : null, Types.INTEGER)
        .param("sheet", entered.sheet().orElse(null), Types.VARCHAR)
        .param("address", taken.handed().address().orElse(null), Types.VARCHAR)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", by)
        .param("report", KeptFindings.json(findings))
        .update();
  }
}
