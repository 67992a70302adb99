package org.commontable.evidence.places;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.evidence.files.FileBytes;
import org.commontable.evidence.files.FileRows;
import org.commontable.evidence.files.Limits;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.files.Refusal.Kind;
import org.commontable.shared.Direction;

/** A CSV file about places, read whole: a line that cannot be understood refuses it. */
final class PlaceFile {
  private final PlaceLayout layout;
  private final Map<String, Integer> columns;

  private PlaceFile(PlaceLayout layout, Map<String, Integer> columns) {
    this.layout = layout;
    this.columns = columns;
  }

  /** Empty when its first line is of no such file. */
  static Optional<PlaceReading> read(FileBytes file, Limits limits) {
    return FileRows.read(file, limits, line -> of(line).isPresent())
        .map(rows -> of(rows.rows().getFirst().fields()).orElseThrow().reading(rows));
  }

  private static Optional<PlaceFile> of(List<String> line) {
    for (PlaceLayout layout : PlaceLayout.all()) {
      Optional<Map<String, Integer>> columns = layout.places(line);
      if (columns.isPresent()) {
        return Optional.of(new PlaceFile(layout, columns.get()));
      }
    }
    return Optional.empty();
  }

  private PlaceReading reading(FileRows rows) {
    List<FileRows.Row> data =
        layout.first().isPresent() ? rows.rows() : rows.rows().subList(1, rows.rows().size());
    if (data.isEmpty()) {
      throw Refusal.file(Kind.NO_ROWS, 0);
    }
    List<PlaceEntry> entries = new ArrayList<>();
    int aside = 0;
    for (FileRows.Row row : data) {
      Map<String, String> about = new LinkedHashMap<>();
      columns.forEach((word, at) -> about.put(word, Direction.straight(row.fields().get(at))));
      boolean ours =
          layout.only().entrySet().stream()
              .allMatch(it -> it.getValue().matcher(text(about, it.getKey())).matches());
      if (ours) {
        layout.must().forEach((word, pattern) -> mustMatch(row.line(), about, word, pattern));
        entries.add(new PlaceEntry(row.line(), handle(about, row.line()), about));
      } else {
        aside++;
      }
    }
    return PlaceReading.of(layout, rows, data.size(), aside, entries);
  }

  private static void mustMatch(
      long line, Map<String, String> about, String word, java.util.regex.Pattern pattern) {
    if (!pattern.matcher(text(about, word)).matches()) {
      throw Refusal.file(
          Kind.BOUNDS, line, "text", FileRows.shortened(text(about, word)), "column", word);
    }
  }

  private String handle(Map<String, String> about, long line) {
    String text = text(about, layout.place());
    if (text.isEmpty()) {
      throw Refusal.file(Kind.PLACE, line, "text", "");
    }
    return switch (layout.place()) {
      case "stateId" -> "code:" + (text.endsWith("000") ? text.substring(3, 6) : text.substring(3));
      case "name" -> "name:" + layout.district() + "/" + PlaceWords.plain(text);
      default -> layout.place() + ":" + text;
    };
  }

  private static String text(Map<String, String> about, String word) {
    return about.getOrDefault(word, "");
  }
}
