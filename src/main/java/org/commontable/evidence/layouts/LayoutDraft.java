package org.commontable.evidence.layouts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commontable.evidence.files.Layout;
import org.commontable.evidence.files.Layouts;

/**
 * The beginning of a layout for a file that nobody knows: the columns that the nearest layout names
 * alike, and every other as a column of counts. Its author looks at each line.
 */
public final class LayoutDraft {
  private LayoutDraft() {}

  public static String of(String file, List<String> titles, Layouts known) {
    Layout nearest = known.nearest(titles.stream().map(Layout::plain).toList());
    Map<String, String> keys = keys(nearest, titles);
    Map<String, String> numbers = new LinkedHashMap<>();
    for (String title : titles) {
      if (!title.isBlank() && !keys.containsValue(title)) {
        numbers.put(free(word(title), keys.keySet(), numbers.keySet()), title);
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "# A draft after " + nearest.id() + ". Look at every line: what is a number, of what?");
    lines.add("id: " + OwnLayouts.PREFIX + word(file.replaceFirst("\\.[^.]*$", "")));
    lines.add("version: 1");
    lines.add("dataset: '' # what the numbers are about: teachers, discipline, graduation …");
    lines.add("publisher: '' # who published the file");
    lines.add("years: '' # of which years such files were read");
    lines.add("columns:");
    keys.forEach((key, title) -> lines.add("  " + key + ": [" + quoted(title) + "]"));
    numbers.forEach((key, title) -> lines.add("  " + key + ": [" + quoted(title) + "]"));
    lines.add("place: " + nearest.place().name().toLowerCase(Locale.ROOT));
    lines.add("lostZeros: " + nearest.lostZeros());
    if (!keys.containsKey("year")) {
      lines.add("year: 0 # the autumn of the school year that the file is about");
    }
    if (keys.containsKey("group")) {
      lines.add("groups: {use: ky}");
    }
    lines.add("marks: # what stands where a number could stand");
    lines.add("  - {text: '*', means: suppressed}");
    lines.add("  - {text: '', means: missing}");
    lines.add(
        "measures: # unit: students, events, count, percent (with style: percent), dollars …");
    numbers
        .keySet()
        .forEach(key -> lines.add("  - {name: " + key + ", column: " + key + ", unit: count}"));
    return String.join("\n", lines) + "\n";
  }

  /** Of each key column of the layout the title that the file gives it. */
  private static Map<String, String> keys(Layout nearest, List<String> titles) {
    Map<String, String> keys = new LinkedHashMap<>();
    nearest
        .keyColumns()
        .forEach(
            (key, names) -> {
              Set<String> plain = names.stream().map(Layout::plain).collect(Collectors.toSet());
              titles.stream()
                  .filter(it -> plain.contains(Layout.plain(it)))
                  .findFirst()
                  .ifPresent(title -> keys.put(key, title));
            });
    return keys;
  }

  /** Small letters, digits and dashes, forty at most. */
  static String word(String text) {
    String word =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String cut = word.length() > 40 ? word.substring(0, 40).replaceAll("-$", "") : word;
    return cut.isEmpty() ? "column" : cut;
  }

  private static String free(String word, Set<String> keys, Set<String> numbers) {
    Set<String> taken = new LinkedHashSet<>(keys);
    taken.addAll(numbers);
    String free = word;
    for (int n = 2; taken.contains(free); n++) {
      free = word + "-" + n;
    }
    return free;
  }

  private static String quoted(String title) {
    return "'" + title.replaceAll("\\p{Cntrl}", " ").replace("'", "''") + "'";
  }
}
