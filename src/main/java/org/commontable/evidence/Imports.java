package org.commontable.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.commontable.evidence.ImportReport.Outcome;
import org.commontable.evidence.files.FileBytes;
import org.commontable.evidence.files.Limits;
import org.commontable.evidence.files.Reading;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.places.PlaceReading;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.RecordBook;
import org.commontable.shared.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes official files in, whole or not at all, and publishes them. Every method runs inside its
 * caller's transaction.
 */
public final class Imports {
  private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
  private static final int LISTED = 20;

  private final JdbcClient sql;
  private final Contents contents;
  private final Publication publication;
  private final Blobs blobs;
  private final FactStore facts;
  private final PlaceCatalogue places;
  private final RecordBook record;
  private final Ids ids;
  private final Clock clock;

  Imports(
      JdbcClient sql,
      Contents contents,
      Publication publication,
      Blobs blobs,
      FactStore facts,
      PlaceCatalogue places,
      RecordBook record,
      Ids ids,
      Clock clock) {
    this.sql = sql;
    this.contents = contents;
    this.publication = publication;
    this.blobs = blobs;
    this.facts = facts;
    this.places = places;
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
    Taken taken = read(name, FileBytes.of(file), OptionalInt.empty(), Limits.UPLOAD);
    ImportReport report = keep(taken, by, publisher);
    return publish(List.of(report), by).getFirst();
  }

  /** Takes the file in; nobody sees it before it is published. */
  public ImportReport take(String name, byte[] file, String by) {
    return keep(
        read(name, FileBytes.of(file), OptionalInt.empty(), Limits.UPLOAD), by, Optional.empty());
  }

  /** A file that was read, before anything of it is in the catalogue. */
  record Taken(
      String name,
      FileBytes file,
      OptionalInt year,
      Optional<Reading> reading,
      Optional<PlaceReading> places,
      List<Contradiction> contradictions,
      Optional<Refusal> refusal) {}

  /** Reads a file and writes its facts, without the database and in any thread. */
  Taken read(String name, FileBytes file, OptionalInt year, Limits limits) {
    String shown = cleanName(name);
    try {
      Optional<PlaceReading> ofPlaces = PlaceReading.read(file, limits);
      if (ofPlaces.isPresent()) {
        return new Taken(
            shown, file, year, Optional.empty(), ofPlaces, List.of(), Optional.empty());
      }
      Reading reading = facts.take(file, shown, year, limits);
      return new Taken(
          shown,
          file,
          year,
          Optional.of(reading),
          Optional.empty(),
          reading.clean() ? facts.contradictions(reading) : List.of(),
          Optional.empty());
    } catch (Refusal.Unreadable unreadable) {
      return refused(shown, file, year, unreadable.refusal());
    } catch (UncheckedIOException disk) {
      throw disk;
    } catch (RuntimeException fault) {
      // Ours to mend; the files beside it are read all the same.
      LOG.error("Reading a file failed.", fault);
      return refused(shown, file, year, new Refusal(Refusal.Kind.FAILED, 0, Map.of()));
    }
  }

  private static Taken refused(String name, FileBytes file, OptionalInt year, Refusal why) {
    return new Taken(
        name, file, year, Optional.empty(), Optional.empty(), List.of(), Optional.of(why));
  }

  /** Enters a file that was read into the catalogue; it waits for its publication. */
  ImportReport keep(Taken taken, String by, Optional<String> publisher) {
    if (taken.places().isPresent()) {
      return keepPlaces(taken, taken.places().get(), by, publisher);
    }
    if (taken.reading().isEmpty()) {
      return ImportReport.refused(
          taken.name(),
          sha256(taken.file()),
          Optional.empty(),
          0,
          List.of(taken.refusal().orElseThrow()),
          1);
    }
    Reading reading = taken.reading().get();
    Optional<ImportReport> known = known(taken.name(), reading.sha256(), reading.contentSha256());
    if (known.isPresent()) {
      return known.get();
    }
    if (!reading.clean()) {
      return ImportReport.refused(
          taken.name(),
          reading.sha256(),
          Optional.of(reading.layout().id()),
          reading.rows(),
          reading.refused(),
          reading.refusedCount());
    }
    blobs.put(reading.sha256(), taken.file());
    UUID id = ids.next();
    ImportReport.Findings findings = findings(taken, reading);
    insert(
        id,
        taken,
        new Entered(
            reading.sha256(),
            reading.contentSha256(),
            publisher.orElse(reading.layout().publisher()),
            reading.layout().id(),
            reading.layout().version(),
            reading.size(),
            reading.rows(),
            reading.kept(),
            reading.hidden(),
            "numbers"),
        by,
        findings);
    contents.enter(id, reading);
    return new ImportReport(
        taken.name(),
        reading.sha256(),
        Outcome.WAITING,
        Optional.of(id),
        Optional.of(reading.layout().id()),
        reading.rows(),
        reading.kept(),
        reading.hidden(),
        List.of(),
        0,
        Optional.empty(),
        findings);
  }

  private ImportReport keepPlaces(
      Taken taken, PlaceReading reading, String by, Optional<String> publisher) {
    Optional<ImportReport> known = known(taken.name(), reading.sha256(), reading.contentSha256());
    if (known.isPresent()) {
      return known.get();
    }
    blobs.put(reading.sha256(), taken.file());
    UUID id = ids.next();
    ImportReport.Findings findings =
        new ImportReport.Findings(reading.aside(), Map.of(), List.of(), List.of(), 0, List.of(), 0);
    int kept = reading.entries().size() + reading.shapes().size();
    insert(
        id,
        taken,
        new Entered(
            reading.sha256(),
            reading.contentSha256(),
            publisher.orElse(reading.publisher()),
            reading.layout(),
            reading.version(),
            reading.size(),
            reading.rows(),
            kept,
            0,
            reading.shapes().isEmpty() ? "places" : "shapes"),
        by,
        findings);
    places.keep(id, reading);
    return new ImportReport(
        taken.name(),
        reading.sha256(),
        Outcome.WAITING,
        Optional.of(id),
        Optional.of(reading.layout()),
        reading.rows(),
        kept,
        0,
        List.of(),
        0,
        Optional.empty(),
        findings);
  }

  private static ImportReport.Findings findings(Taken taken, Reading reading) {
    return new ImportReport.Findings(
        reading.dropped(),
        reading.newLabels(),
        reading.unread(),
        taken.contradictions().stream().limit(LISTED).toList(),
        taken.contradictions().size(),
        reading.duplicates(),
        reading.duplicateCount());
  }

  /** Shows all of these that wait to everybody; the figures are renewed once for all of them. */
  List<ImportReport> publish(List<ImportReport> reports, String by) {
    List<ImportReport> answer = new ArrayList<>();
    boolean any = false;
    for (ImportReport report : reports) {
      boolean now =
          (report.outcome() == Outcome.WAITING || report.outcome() == Outcome.UNCHANGED)
              && show(report.source().orElseThrow(), by);
      any |= now;
      answer.add(now ? report.with(Outcome.PUBLISHED) : report);
    }
    if (any) {
      publication.renew();
      places.renew();
    }
    return answer;
  }

  /** Shows a waiting file to everybody. False when it is shown already. */
  public boolean publish(UUID source, String by) {
    return publishAll(List.of(source), by);
  }

  /** As above, several at once: one edition holds them all. False when all were shown already. */
  boolean publishAll(List<UUID> sources, String by) {
    boolean any = false;
    for (UUID source : sources) {
      any |= show(source, by);
    }
    if (any) {
      publication.renew();
      places.renew();
    }
    return any;
  }

  private boolean show(UUID source, String by) {
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
      record.append(published(source, by));
    }
    return published == 1;
  }

  /**
   * Takes a waiting file away again, with its cells. False when it is shown: what people have read
   * stays. The bytes stay too, under the name of their sum, should it be handed in once more.
   */
  public boolean discard(UUID source) {
    Optional<String> gone =
        sql.sql(
                """
                delete from evidence.source where id = :id and published_at is null
                returning sha256
                """)
            .param("id", source)
            .query(String.class)
            .optional();
    gone.ifPresent(facts::forget);
    return gone.isPresent();
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

  /** Two imports of one file at once: the second waits here and then finds the first. */
  private Optional<ImportReport> known(String name, String sha256, String contentSha256) {
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
  private record Entered(
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

  private void insert(
      UUID id, Taken taken, Entered entered, String by, ImportReport.Findings findings) {
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

  /** The last part of a path, without control characters; never empty. */
  private static String cleanName(String name) {
    String last = name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
    String cut = last.length() > 200 ? last.substring(last.length() - 200) : last;
    return cut.isEmpty() ? "file.csv" : cut;
  }

  /** Of a file that could not be read to its end. */
  private static String sha256(FileBytes file) {
    try (var in = new DigestInputStream(file.open(), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
