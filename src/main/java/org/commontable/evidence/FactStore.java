package org.commontable.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.commontable.evidence.facts.Facts;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.files.FileBytes;
import org.commontable.evidence.files.Layout;
import org.commontable.evidence.files.Layouts;
import org.commontable.evidence.files.Limits;
import org.commontable.evidence.files.Reading;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.files.SourceFile;
import org.commontable.evidence.imports.Contradiction;
import org.commontable.evidence.imports.Handed;
import org.commontable.evidence.layouts.OwnLayouts;
import org.commontable.platform.database.LostFile;
import org.commontable.platform.database.PrivateFiles;

/**
 * The facts of every source, one flat file each. They are derived: a missing or damaged one is made
 * anew from the file that was imported (docs/decisions/0026).
 */
public final class FactStore {
  private final Path folder;
  private final Blobs blobs;
  private final OwnLayouts layouts;

  FactStore(Path folder, Blobs blobs, OwnLayouts layouts) {
    this.layouts = layouts;
    this.folder = folder;
    this.blobs = blobs;
  }

  /** Reads a file and keeps its facts; refused as {@link SourceFile#read} does. */
  public Reading take(Handed file, Limits limits) {
    return take(new SourceFile(layouts.fresh(), Declared.inputs(), limits), file);
  }

  private Reading take(SourceFile reader, Handed file) {
    return reader
        .as(file.layout())
        .read(
            file.file(),
            file.name(),
            file.year(),
            PrivateFiles.folder(folder),
            it -> path(it, file));
  }

  /** Sums of a file just read that do not add up. */
  public List<Contradiction> contradictions(Reading reading, Handed file) {
    if (reading.layout().checks().isEmpty()) {
      return List.of();
    }
    try (Facts written = Facts.open(path(reading, file))) {
      return Contradiction.in(written, reading.layout());
    } catch (Facts.Damaged | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The places that a file just read tells of, as it names them. */
  public List<String> places(Reading reading, Handed file) {
    try (Facts written = Facts.open(path(reading, file))) {
      return written.keys().places();
    } catch (Facts.Damaged | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a waiting file that was taken away again leaves. */
  public void forget(String sha256) {
    try (var files = Files.newDirectoryStream(folder, sha256 + "-*.facts")) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException left) {
      // It takes room and does no harm.
    }
  }

  private Path path(Reading reading, Handed file) {
    return path(
        reading.sha256(),
        reading.layout().id(),
        reading.layout().version(),
        file.file().sheet(),
        SourceFile.told(file.name(), file.year()));
  }

  private Path path(Source source, String layout, int version) {
    return path(
        source.sha256(),
        layout,
        version,
        source.givenSheet(),
        SourceFile.told(source.name(), source.givenYear()));
  }

  /** Another sheet of the same workbook, or another year told, never lies under the same name. */
  private Path path(
      String sha256, String layout, int version, Optional<String> sheet, OptionalInt year) {
    String which =
        sheet
            .map(it -> "-" + UUID.nameUUIDFromBytes(it.getBytes(StandardCharsets.UTF_8)))
            .orElse("");
    String told = year.isPresent() ? "-" + year.getAsInt() : "";
    return folder.resolve(sha256 + "-" + layout + "-" + version + told + which + ".facts");
  }

  /** How a source is written; empty where its layout is known no more. */
  Optional<Layout> layout(Source source) {
    return layouts.with(source.layout(), source.layoutVersion()).named(source.layout());
  }

  /** The facts of a source, as today's layouts read them. Close them. */
  Facts of(Source source) {
    int version = layout(source).map(Layout::version).orElse(source.layoutVersion());
    Path path = path(source, source.layout(), version);
    try {
      return Files.exists(path) ? Facts.open(path) : anew(source);
    } catch (Facts.Damaged damaged) {
      return anew(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the imported file again and writes its facts. */
  public Reading again(Source source) {
    Path file =
        blobs
            .path(source.sha256())
            .orElseThrow(
                () -> new IllegalStateException("blobs/" + source.sha256() + " is missing"));
    Handed handed =
        new Handed(
            source.name(),
            FileBytes.of(file).onSheet(source.givenSheet()),
            source.givenYear(),
            Optional.empty(),
            Optional.of(source.layout()));
    SourceFile reader = new SourceFile(layouts.fresh(), Declared.inputs(), Limits.OPERATOR).again();
    Reading reading;
    try {
      reading = take(reader, handed);
    } catch (Refusal.Unreadable otherwise) { // the layout is gone, or another reads it today
      reading = take(reader, handed.as(Optional.empty()));
    }
    if (!reading.clean()) {
      throw new IllegalStateException(
          source.name() + " can no longer be read: " + reading.refused().getFirst());
    }
    return reading;
  }

  /** Neither the facts of a source nor its own bytes can be read. */
  private static LostFile lost(Source source, Exception cause) {
    return new LostFile(
        source.name(),
        "The file \"%s\" (SHA-256 %s) cannot be read any more: the copy that the table keeps of it, blobs/%s in its folder, is missing or damaged. Hand the same file in again ('import'): that puts it back."
            .formatted(source.name(), source.sha256().substring(0, 12), source.sha256()),
        cause);
  }

  Facts anew(Source source) {
    try {
      Reading reading = again(source);
      if (!reading.sha256().equals(source.sha256())) {
        forget(reading.sha256());
      }
      return Facts.open(path(source, reading.layout().id(), reading.layout().version()));
    } catch (Facts.Damaged | IOException | IllegalStateException | Refusal.Unreadable gone) {
      throw lost(source, gone);
    }
  }

  /** As {@link #of}, whole, with the file's own words for places. */
  FactSource open(Source source) {
    return open(source, PlaceBook.NONE);
  }

  /** As {@link #of}, whole: a damaged block is found before anybody is answered. */
  public FactSource open(Source source, PlaceBook book) {
    Facts facts = of(source);
    if (!facts.isWhole()) {
      facts.close();
      facts = anew(source);
    }
    String layout = facts.keys().layout();
    Layouts known = layouts.with(layout, source.layoutVersion());
    return new FactSource(facts, known.named(layout).orElseThrow(), source, book);
  }

  /**
   * The facts of a file that nobody imported, written into this folder.
   *
   * @param file read as of its year only where it says none
   */
  public static FactSource straight(Handed file, Path folder) {
    try {
      return read(file.of(OptionalInt.empty()), folder);
    } catch (Refusal.Unreadable refused) {
      if (refused.refusal().kind() != Refusal.Kind.NO_YEAR || file.year().isEmpty()) {
        throw refused;
      }
      return read(file, folder);
    }
  }

  private static FactSource read(Handed file, Path folder) {
    Path[] written = new Path[1];
    Reading reading =
        new SourceFile(new Layouts(), List.of(), Limits.OPERATOR)
            .as(file.layout())
            .read(
                file.file(),
                file.name(),
                file.year(),
                folder,
                it -> written[0] = folder.resolve(it.sha256() + ".facts"));
    if (!reading.clean()) {
      throw new Refusal.Unreadable(reading.refused(), reading.refusedCount());
    }
    try {
      return new FactSource(
          Facts.open(written[0]),
          reading.layout(),
          file.name(),
          reading.sha256(),
          reading.layout().publisher(),
          Map.of());
    } catch (Facts.Damaged | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
