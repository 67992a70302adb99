package org.commontable.evidence.derived;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Edition;
import org.commontable.evidence.figures.EditionBook;
import org.commontable.evidence.figures.EditionFile;
import org.commontable.evidence.figures.Kind;
import org.commontable.evidence.files.Input;
import org.commontable.evidence.release.Cells;

/** An edition of one measure over a few invented places, through the real gate. */
final class SmallEdition {
  static final String MEASURE = "some";

  private final List<String> places;
  private final List<String> groups;
  private final Declared declared;
  private final Map<String, NavigableMap<Integer, Cells>> cells = new HashMap<>();

  SmallEdition(List<String> places, List<String> groups, boolean highIsGood) {
    this(places, groups, highIsGood, Kind.SHARE);
  }

  SmallEdition(List<String> places, List<String> groups, boolean highIsGood, Kind kind) {
    this.places = places;
    this.groups = groups;
    this.declared =
        new Declared(
            MEASURE,
            "equity",
            "some",
            kind,
            true,
            input("counted"),
            input("enrollment"),
            Optional.of("white"),
            highIsGood,
            1,
            List.of(2020));
  }

  private static Input input(String name) {
    return new Input(name, "some", name, "students", Map.of(), List.of());
  }

  /** Row by row of the places: what was counted in each group, then of how many. */
  SmallEdition year(int year, long[][] counted, long[][] students) {
    put("counted", year, counted);
    put("enrollment", year, students);
    return this;
  }

  private void put(String input, int year, long[][] rows) {
    Cells own = new Cells(places, groups, 0);
    for (int place = 0; place < rows.length; place++) {
      for (int group = 0; group < groups.size(); group++) {
        own.number(place * groups.size() + group, rows[place][group], 0, place + 2);
      }
    }
    cells.computeIfAbsent(input, it -> new TreeMap<>()).put(year, own);
  }

  EditionBook book(Path folder) throws IOException {
    Edition edition = Edition.of(List.of(declared), cells, Map.of());
    Path file = folder.resolve("edition");
    EditionFile.write(edition, List.of("sum of the file"), file);
    return EditionBook.open(file, List.of(declared));
  }
}
