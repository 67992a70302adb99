package org.commontable.evidence.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.commontable.evidence.Place;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Edition;
import org.commontable.evidence.figures.EditionBook;
import org.commontable.evidence.figures.EditionFile;
import org.commontable.evidence.figures.PlaceReader;
import org.commontable.evidence.release.Cells;

/** Figures of one district, made of the few numbers that a test says, through the real gate. */
final class SmallEdition {
  static final Place PLACE = new Place("275", "Mill County Public Schools", "Mill County");

  /** No file tells of it. */
  static final long ABSENT = -1;

  private static final List<String> PLACES = List.of(PLACE.id(), "999");

  private final List<String> groups;
  private final Map<String, NavigableMap<Integer, Cells>> cells = new HashMap<>();

  SmallEdition(String... groups) {
    this.groups = List.of(groups);
  }

  /**
   * @param input as inputs.yaml names it
   * @param numbers of the groups, in their order
   */
  SmallEdition put(String input, int year, long... numbers) {
    Cells one = new Cells(PLACES, groups, 0);
    for (int group = 0; group < numbers.length; group++) {
      if (numbers[group] != ABSENT) {
        one.number(group, numbers[group], 0, 2 + group);
      }
    }
    cells.computeIfAbsent(input, it -> new TreeMap<>()).put(year, one);
    return this;
  }

  PlaceReader in(Path folder) {
    try {
      Path file = folder.resolve("small.figures");
      Edition edition = Edition.of(Declared.all(), cells, Map.of());
      EditionFile.write(edition, List.of("a".repeat(64)), file);
      return new PlaceReader(EditionBook.open(file), PLACE.id());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
