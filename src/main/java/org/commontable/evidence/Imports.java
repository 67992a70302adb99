package org.commontable.evidence;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.evidence.ImportReport.Outcome;
import org.commontable.evidence.files.Layouts;
import org.commontable.evidence.files.ReadCell;
import org.commontable.evidence.files.Reading;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.files.SourceFile;
import org.commontable.evidence.files.SourceText;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.RecordBook;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes official files in, whole or not at all, and publishes them. Every method runs inside its
 * caller's transaction.
 */
public final class Imports {
  private final JdbcClient sql;
  private final CellCopy copy;
  private final Publication publication;
  private final Blobs blobs;
  private final RecordBook record;
  private final Ids ids;
  private final Clock clock;
  private final SourceFile files = new SourceFile(new Layouts());

  Imports(
      JdbcClient sql,
      CellCopy copy,
      Publication publication,
      Blobs blobs,
      RecordBook record,
      Ids ids,
      Clock clock) {
    this.sql = sql;
    this.copy = copy;
    this.publication = publication;
    this.blobs = blobs;
    this.record = record;
    this.ids = ids;
    this.clock = clock;
  }

  /** Takes the file in and publishes it at once: for the operator on the command line. */
  public ImportReport takeAndPublish(String name, byte[] file, String by) {
    return takeAndPublish(name, file, by, Optional.empty());
  }

  /** As above, under another publisher than the layout's: invented data must not wear its name. */
  public ImportReport takeAndPublish(
      String name, byte[] file, String by, Optional<String> publisher) {
    ImportReport report = take(name, file, by, publisher);
    if (report.outcome() == Outcome.WAITING
        || (report.outcome() == Outcome.UNCHANGED && waiting(report.source().orElseThrow()))) {
      publish(report.source().orElseThrow(), by);
      return with(report, Outcome.PUBLISHED);
    }
    return report;
  }

  /** Takes the file in; nobody sees it before it is published. */
  public ImportReport take(String name, byte[] file, String by) {
    return take(name, file, by, Optional.empty());
  }

  private ImportReport take(String name, byte[] file, String by, Optional<String> publisher) {
    String shownName = cleanName(name);
    String sha256 = Blobs.sha256(file);
    Reading reading;
    String contentSha256;
    try {
      byte[] plain = SourceText.unpacked(file);
      contentSha256 = Blobs.sha256(plain);
      Optional<ImportReport> known = known(shownName, sha256, contentSha256);
      if (known.isPresent()) {
        return known.get();
      }
      reading = files.read(plain);
    } catch (Refusal.Unreadable unreadable) {
      return ImportReport.refused(
          shownName, sha256, Optional.empty(), 0, 0, List.of(unreadable.refusal()), 1);
    }
    if (!reading.clean()) {
      return ImportReport.refused(
          shownName,
          sha256,
          Optional.of(reading.layout().id()),
          reading.rows(),
          reading.aside(),
          reading.refused(),
          reading.refusedCount());
    }
    blobs.put(sha256, file);
    UUID id = ids.next();
    int hidden = (int) reading.cells().stream().filter(Imports::isHidden).count();
    insert(id, shownName, sha256, contentSha256, file.length, reading, hidden, by, publisher);
    copy.cells(id, reading);
    return new ImportReport(
        shownName,
        sha256,
        Outcome.WAITING,
        Optional.of(id),
        Optional.of(reading.layout().id()),
        reading.rows(),
        reading.cells().size(),
        hidden,
        reading.aside(),
        List.of(),
        0,
        Optional.empty());
  }

  /** Shows a waiting file to everybody. False when it is shown already. */
  public boolean publish(UUID source, String by) {
    int published =
        sql.sql(
                """
                update evidence.source set published_at = :now, published_by = :by
                where id = :id and published_at is null
                """)
            .param("now", Timestamp.from(clock.instant()))
            .param("by", by)
            .param("id", source)
            .update();
    if (published == 1) {
      publication.renew();
      record.append(published(source, by));
    }
    return published == 1;
  }

  /** A person published it in the browser, or a command did, which knows no person. */
  private Fact published(UUID source, String by) {
    Optional<UUID> person = person(by);
    return sql.sql(
            """
            select name, sha256, layout, publisher, rows_read, rows_kept
            from evidence.source where id = :id
            """)
        .param("id", source)
        .query(
            (row, n) ->
                new Fact(
                    "file.published",
                    person.orElse(Fact.PROGRAM),
                    null,
                    person.isPresent() ? "web" : "command",
                    ids.next(),
                    Map.of(
                        "source", source.toString(),
                        "file", record.commit("file.name", row.getString("name")).reference(),
                        "sha256", row.getString("sha256"),
                        "publisher", row.getString("publisher"),
                        "layout", row.getString("layout"),
                        "read", row.getLong("rows_read"),
                        "kept", row.getLong("rows_kept"))))
        .single();
  }

  private static Optional<UUID> person(String by) {
    try {
      return Optional.of(UUID.fromString(by));
    } catch (IllegalArgumentException nobodyInPerson) {
      return Optional.empty();
    }
  }

  private boolean waiting(UUID source) {
    return sql.sql("select published_at is null from evidence.source where id = :id")
        .param("id", source)
        .query(Boolean.class)
        .single();
  }

  /** Two imports of one file at once: the second waits here and then finds the first. */
  private Optional<ImportReport> known(String name, String sha256, String contentSha256) {
    sql.sql("select pg_advisory_xact_lock(hashtext('evidence.import'))").query(row -> {});
    return sql.sql(
            """
            select id, name, layout, rows_read, rows_kept, cells_hidden, rows_aside, imported_at
            from evidence.source where sha256 = :sha or content_sha256 = :content
            """)
        .param("sha", sha256)
        .param("content", contentSha256)
        .query(
            (row, n) ->
                new ImportReport(
                    name,
                    sha256,
                    Outcome.UNCHANGED,
                    Optional.of(row.getObject("id", UUID.class)),
                    Optional.of(row.getString("layout")),
                    row.getInt("rows_read"),
                    row.getInt("rows_kept"),
                    row.getInt("cells_hidden"),
                    row.getInt("rows_aside"),
                    List.of(),
                    0,
                    Optional.of(
                        new ImportReport.Earlier(
                            row.getString("name"), row.getTimestamp("imported_at").toInstant()))))
        .optional();
  }

  private void insert(
      UUID id,
      String name,
      String sha256,
      String contentSha256,
      long size,
      Reading reading,
      int hidden,
      String by,
      Optional<String> publisher) {
    sql.sql(
            """
            insert into evidence.source
              (id, sha256, content_sha256, name, publisher, layout, layout_version, size,
               rows_read, rows_kept, cells_hidden, rows_aside, imported_at, imported_by)
            values (:id, :sha, :content, :name, :publisher, :layout, :version, :size,
               :rows, :kept, :hidden, :aside, :now, :by)
            """)
        .param("id", id)
        .param("sha", sha256)
        .param("content", contentSha256)
        .param("name", name)
        .param("publisher", publisher.orElse(reading.layout().publisher()))
        .param("layout", reading.layout().id())
        .param("version", reading.layout().version())
        .param("size", size)
        .param("rows", reading.rows())
        .param("kept", reading.cells().size())
        .param("hidden", hidden)
        .param("aside", reading.aside())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", by)
        .update();
  }

  private static boolean isHidden(ReadCell cell) {
    boolean population =
        Indicator.all().stream().anyMatch(it -> it.denominator().equals(cell.input()));
    return cell.amount().isEmpty()
        || (cell.amount().getAsLong() < Gate.LEAST
            && (population || cell.amount().getAsLong() > 0));
  }

  /** The last part of a path, without control characters; never empty. */
  private static String cleanName(String name) {
    String last = name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
    String cut = last.length() > 200 ? last.substring(last.length() - 200) : last;
    return cut.isEmpty() ? "file.csv" : cut;
  }

  private static ImportReport with(ImportReport it, Outcome outcome) {
    return new ImportReport(
        it.file(),
        it.sha256(),
        outcome,
        it.source(),
        it.layout(),
        it.rows(),
        it.kept(),
        it.hidden(),
        it.aside(),
        it.refused(),
        it.refusedCount(),
        it.earlier());
  }
}
