package org.commontable.evidence.layouts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.commontable.evidence.facts.Fact;
import org.commontable.evidence.facts.FactQuery;
import org.commontable.evidence.facts.Facts;
import org.commontable.evidence.files.FileBytes;
import org.commontable.evidence.files.Layout;
import org.commontable.evidence.files.Layouts;
import org.commontable.evidence.files.Limits;
import org.commontable.evidence.files.Reading;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.files.SourceFile;
import org.commontable.platform.database.PrivateFiles;

/**
 * What a layout makes of a file, before anything of either is kept.
 *
 * @param refusal why the file as a whole is none of this layout; empty when there is a reading
 * @param some the first facts, in the order of the file
 */
public record LayoutTrial(
    Layout layout, Optional<Refusal> refusal, Optional<Reading> reading, List<Fact> some) {
  private static final int SHOWN = 20;

  public static LayoutTrial of(Layout layout, FileBytes file, String name, Limits limits) {
    Path folder;
    try {
      folder = Files.createTempDirectory("commontable-trial-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      Reading reading =
          new SourceFile(Layouts.only(layout), List.of(), limits)
              .read(file, name, OptionalInt.empty(), folder, it -> folder.resolve("facts"));
      return new LayoutTrial(
          layout,
          Optional.empty(),
          Optional.of(reading),
          reading.clean() ? first(folder.resolve("facts")) : List.of());
    } catch (Refusal.Unreadable refused) {
      return new LayoutTrial(layout, Optional.of(refused.refusal()), Optional.empty(), List.of());
    } finally {
      PrivateFiles.forget(folder);
    }
  }

  /** The file may be kept by this layout. */
  public boolean fits() {
    return reading.map(Reading::clean).orElse(false);
  }

  private static List<Fact> first(Path written) {
    List<Fact> some = new ArrayList<>();
    try (Facts facts = Facts.open(written)) {
      facts.each(
          FactQuery.ALL,
          fact -> {
            if (some.size() < SHOWN) {
              some.add(fact);
            }
          });
      return some;
    } catch (Facts.Damaged | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
