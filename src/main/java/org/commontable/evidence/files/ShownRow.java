package org.commontable.evidence.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commontable.evidence.files.Layout.MeasureColumn;

/**
 * A line of a file as the public may see it: the columns that say of whom it speaks, and the one
 * number that stands on a page. The other numbers of the line may be small and are left out.
 *
 * @param left how many columns are left out
 */
public record ShownRow(List<Cell> cells, int left) {
  /**
   * @param number the one that stands on the page
   * @param flag by a yes or no it says whether a number is hidden
   */
  public record Cell(String title, String text, boolean number, boolean flag) {
    /** A number or a flag says nothing without its column's name. */
    public String said() {
      return number || flag ? title + ": " + text : text;
    }

    boolean isMark() {
      return text.codePoints().noneMatch(Character::isDigit);
    }
  }

  /**
   * @param input what the number is
   * @param group whose it is, where the line holds several groups side by side
   */
  public static ShownRow of(TextLine line, Layout layout, Input input, String group) {
    List<String> header = line.titles().stream().map(Layout::plain).toList();
    Map<Integer, Boolean> shown = new TreeMap<>();
    layout
        .keyColumns()
        .keySet()
        .forEach(it -> layout.position(it, header).ifPresent(at -> shown.put(at, false)));
    layout.measuresIn(header).stream()
        .filter(it -> holds(it, input, group))
        .forEach(it -> shown.put(layout.position(it.column(), header).orElseThrow(), true));
    Set<Integer> flags = new HashSet<>();
    layout.measuresIn(header).stream()
        .flatMap(it -> it.suppressedBy().stream())
        .forEach(it -> layout.position(it, header).ifPresent(flags::add));
    List<Cell> cells = new ArrayList<>();
    shown.forEach(
        (at, number) -> {
          if (at < line.cells().size() && !line.cells().get(at).isBlank()) {
            cells.add(
                new Cell(line.titles().get(at), line.cells().get(at), number, flags.contains(at)));
          }
        });
    return new ShownRow(List.copyOf(cells), line.titles().size() - shown.size());
  }

  /** The same of a number that the state hides: its mark may stand on a page, a digit may not. */
  public ShownRow marked() {
    List<Cell> kept = cells.stream().filter(it -> !it.number() || it.isMark()).toList();
    return new ShownRow(kept, left + cells.size() - kept.size());
  }

  private static boolean holds(MeasureColumn column, Input input, String group) {
    return column.dataset().equals(input.dataset())
        && column.name().equals(input.measure())
        && column.unit().equals(input.unit())
        && column.group().map(group::equals).orElse(true)
        && input.where().entrySet().containsAll(column.dimensions().entrySet());
  }
}
