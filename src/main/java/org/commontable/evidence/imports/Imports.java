package org.commontable.evidence.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.commontable.evidence.Blobs;
import org.commontable.evidence.FactStore;
import org.commontable.evidence.PlaceCatalogue;
import org.commontable.evidence.Source;
import org.commontable.evidence.files.FileBytes;
import org.commontable.evidence.files.Limits;
import org.commontable.evidence.files.Reading;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.files.SourceFile;
import org.commontable.evidence.imports.ImportReport.Outcome;
import org.commontable.evidence.places.PlaceReading;
import org.commontable.shared.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes official files in, whole or not at all. What enters the catalogue does so in the caller's
 * transaction.
 */
public final class Imports {
  private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
  private static final int LISTED = 20;

  private final Entries entries;
  private final Contents contents;
  private final Blobs blobs;
  private final FactStore facts;
  private final PlaceCatalogue places;
  private final WaitingFiles waiting;
  private final Ids ids;

  public Imports(
      JdbcClient sql,
      Contents contents,
      Blobs blobs,
      FactStore facts,
      PlaceCatalogue places,
      WaitingFiles waiting,
      Ids ids,
      Clock clock) {
    this.entries = new Entries(sql, facts, clock);
    this.contents = contents;
    this.blobs = blobs;
    this.facts = facts;
    this.places = places;
    this.waiting = waiting;
    this.ids = ids;
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
    return waiting.publish(List.of(report), by).getFirst();
  }

  /** Takes the file in; nobody sees it before it is published. */
  public ImportReport take(String name, byte[] file, String by) {
    return keep(
        read(name, FileBytes.of(file), OptionalInt.empty(), Limits.UPLOAD), by, Optional.empty());
  }

  /** A file that was read, before anything of it is in the catalogue. */
  public record Taken(
      Handed handed,
      Optional<Reading> reading,
      Optional<PlaceReading> places,
      List<Contradiction> contradictions,
      Optional<Refusal> refusal) {
    public String name() {
      return handed.name();
    }

    /** By their autumn, the school years that its rows tell of; empty for a refused file. */
    public SortedSet<Integer> years() {
      return reading.stream()
          .flatMap(it -> it.held().stream())
          .flatMap(it -> it.years().stream())
          .collect(Collectors.toCollection(TreeSet::new));
    }

    FileBytes file() {
      return handed.file();
    }

    static Taken refused(Handed handed, Refusal why) {
      return new Taken(handed, Optional.empty(), Optional.empty(), List.of(), Optional.of(why));
    }
  }

  /** Reads a file and writes its facts, without the database and in any thread. */
  public Taken read(String name, FileBytes file, OptionalInt year, Limits limits) {
    return read(
        new Handed(name, file, year, Optional.empty(), Optional.empty()), limits, stage -> {});
  }

  /** As above; whoever waits is told how far it is. It is copied meanwhile: {@link #keep} it. */
  public Taken read(Handed given, Limits limits, Consumer<Stage> waits) {
    Handed handed = given.with(blobs.copying(given.file()));
    boolean done = false;
    try {
      Taken taken = look(handed, limits, waits);
      done = taken.refusal().isEmpty();
      return taken;
    } finally {
      if (!done) {
        blobs.drop(handed.file());
      }
    }
  }

  private Taken look(Handed handed, Limits limits, Consumer<Stage> waits) {
    try {
      waits.accept(Stage.READING);
      Optional<PlaceReading> ofPlaces =
          handed.layout().isPresent() ? Optional.empty() : PlaceReading.read(handed.file(), limits);
      if (ofPlaces.isPresent()) {
        return new Taken(handed, Optional.empty(), ofPlaces, List.of(), Optional.empty());
      }
      Reading reading = facts.take(handed, limits);
      waits.accept(Stage.CHECKING);
      return new Taken(
          handed,
          Optional.of(reading),
          Optional.empty(),
          reading.clean() ? facts.contradictions(reading, handed) : List.of(),
          Optional.empty());
    } catch (Refusal.Unreadable unreadable) {
      return Taken.refused(handed, unreadable.refusal());
    } catch (UncheckedIOException disk) {
      throw disk;
    } catch (RuntimeException fault) {
      // Ours to mend; the files beside it are read all the same.
      LOG.error("Reading a file failed.", fault);
      return Taken.refused(handed, new Refusal(Refusal.Kind.FAILED, 0, Map.of()));
    }
  }

  /** What was copied of a file that is not kept after all goes. */
  public void drop(Taken taken) {
    blobs.drop(taken.file());
  }

  /** Enters a file that was read into the catalogue; it waits for its publication. */
  public ImportReport keep(Taken taken, String by, Optional<String> publisher) {
    try {
      return enter(taken, by, publisher);
    } finally {
      blobs.drop(taken.file());
    }
  }

  private ImportReport enter(Taken taken, String by, Optional<String> publisher) {
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
    Optional<ImportReport> known =
        entries.known(taken.handed(), reading.sha256(), reading.contentSha256());
    if (known.isPresent()) {
      ImportReport held = known.get();
      if (entries.isHeld(reading.sha256())) {
        blobs.mend(reading.sha256(), taken.file());
      }
      return held.source().isPresent() ? held.with(findings(taken, reading)) : held;
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
    if (publisher.isEmpty()
        && entries.isOfASample()
        && !SamplePlaces.allOf(facts.places(reading, taken.handed()))) {
      facts.forget(reading.sha256());
      return ofTheSample(taken, reading.sha256(), reading.layout().id(), reading.rows());
    }
    blobs.put(reading.sha256(), taken.file());
    return enter(
        taken,
        reading,
        As.of(
            taken,
            reading.sha256(),
            reading.size(),
            publisher.orElse(reading.layout().publisher())),
        by);
  }

  /**
   * Enters a file once more that was published before: its bytes stand as they came then. Where it
   * came in other bytes this time, name, school year and sheet stay those of the bytes that stand.
   */
  ImportReport keepAgain(Taken taken, Source before, String by) {
    String sum =
        taken
            .places()
            .map(PlaceReading::sha256)
            .orElseGet(() -> taken.reading().orElseThrow().sha256());
    As as =
        sum.equals(before.sha256())
            ? As.of(taken, sum, before.size(), before.publisher())
            : new As(
                before.name(),
                before.givenYear(),
                before.givenSheet(),
                before.sha256(),
                before.size(),
                before.publisher());
    ImportReport entered =
        taken
            .places()
            .map(it -> enterPlaces(taken, it, as, by))
            .orElseGet(() -> enter(taken, taken.reading().orElseThrow(), as, by));
    return entered.again(
        Outcome.AGAIN, new ImportReport.Earlier(before.name(), before.importedAt()));
  }

  /** As above, of a file of numbers that is read as another year or kind than before. */
  ImportReport keepAnew(Taken taken, Source before, String by) {
    Reading reading = taken.reading().orElseThrow();
    boolean same = reading.layout().id().equals(before.layout());
    String publisher = same ? before.publisher() : reading.layout().publisher();
    As as =
        reading.sha256().equals(before.sha256())
            ? As.of(taken, reading.sha256(), before.size(), publisher)
            : new As(
                before.name(),
                SourceFile.told(taken.name(), taken.handed().year()),
                before.givenSheet(),
                before.sha256(),
                before.size(),
                publisher);
    return enter(taken, reading, as, by)
        .again(Outcome.ANEW, new ImportReport.Earlier(before.name(), before.importedAt()));
  }

  /** How its bytes are called and read, under which sum they stand, and whose file it is. */
  private record As(
      String name,
      OptionalInt year,
      Optional<String> sheet,
      String sha256,
      long size,
      String publisher) {
    static As of(Taken taken, String sha256, long size, String publisher) {
      return new As(
          taken.name(), taken.handed().year(), taken.file().sheet(), sha256, size, publisher);
    }
  }

  private ImportReport enter(Taken taken, Reading reading, As as, String by) {
    UUID id = ids.next();
    ImportReport.Findings findings = findings(taken, reading);
    entries.insert(
        id,
        taken,
        new Entries.Entered(
            as.name(),
            as.year(),
            as.sheet(),
            as.sha256(),
            reading.contentSha256(),
            as.publisher(),
            reading.layout().id(),
            reading.layout().version(),
            as.size(),
            reading.rows(),
            reading.kept(),
            reading.hidden(),
            "numbers"),
        by,
        findings);
    contents.enter(id, reading);
    return new ImportReport(
        taken.name(),
        as.sha256(),
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
    Optional<ImportReport> known =
        entries.known(taken.handed(), reading.sha256(), reading.contentSha256());
    if (known.isPresent()) {
      return known.get();
    }
    if (publisher.isEmpty() && entries.isOfASample() && !SamplePlaces.allIn(reading)) {
      return ofTheSample(taken, reading.sha256(), reading.layout(), reading.rows());
    }
    blobs.put(reading.sha256(), taken.file());
    return enterPlaces(
        taken,
        reading,
        As.of(taken, reading.sha256(), reading.size(), publisher.orElse(reading.publisher())),
        by);
  }

  private ImportReport enterPlaces(Taken taken, PlaceReading reading, As as, String by) {
    UUID id = ids.next();
    ImportReport.Findings findings =
        new ImportReport.Findings(
            reading.aside(), Map.of(), List.of(), List.of(), 0, List.of(), 0, List.of(), 0, false);
    int kept = reading.entries().size() + reading.shapes().size();
    entries.insert(
        id,
        taken,
        new Entries.Entered(
            as.name(),
            as.year(),
            as.sheet(),
            as.sha256(),
            reading.contentSha256(),
            as.publisher(),
            reading.layout(),
            reading.version(),
            as.size(),
            reading.rows(),
            kept,
            0,
            reading.shapes().isEmpty() ? "places" : "shapes"),
        by,
        findings);
    places.keep(id, reading);
    return new ImportReport(
        taken.name(),
        as.sha256(),
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

  /** Real places never stand beside invented ones: nobody could tell them apart on a page. */
  private static ImportReport ofTheSample(Taken taken, String sha256, String layout, int rows) {
    Refusal why = new Refusal(Refusal.Kind.SAMPLE, 0, Map.of());
    return ImportReport.refused(taken.name(), sha256, Optional.of(layout), rows, List.of(why), 1);
  }

  private static ImportReport.Findings findings(Taken taken, Reading reading) {
    return new ImportReport.Findings(
        reading.dropped(),
        reading.newLabels(),
        reading.unread(),
        taken.contradictions().stream().limit(LISTED).toList(),
        taken.contradictions().size(),
        reading.duplicates(),
        reading.duplicateCount(),
        reading.clashes(),
        reading.clashCount(),
        taken.handed().layout().isPresent());
  }

  /** The operator's files are shown to everybody at once. */
  public List<ImportReport> publish(List<ImportReport> reports, String by) {
    return waiting.publish(reports, by);
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
