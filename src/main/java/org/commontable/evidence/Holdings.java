package org.commontable.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commontable.measures.Rate;
import org.commontable.shared.SchoolYear;

/** All we may show of one indicator at one place. */
public final class Holdings {
  /** A shown count with its row, or the reason why it is hidden. */
  record Held(Optional<Long> amount, Optional<Hidden> hidden, Optional<SourceRow> row) {}

  private final Indicator indicator;
  private final String place;
  private final Map<CellKey, Held> cells;

  Holdings(Indicator indicator, String place, Map<CellKey, Held> cells) {
    this.indicator = indicator;
    this.place = place;
    this.cells = Map.copyOf(cells);
  }

  public Indicator indicator() {
    return indicator;
  }

  public String place() {
    return place;
  }

  /** School years for which events and students are both held, hidden or not. */
  public SortedSet<SchoolYear> years() {
    SortedSet<SchoolYear> years = new TreeSet<>(years(indicator.numerator()));
    years.retainAll(years(indicator.denominator()));
    return years;
  }

  public boolean isEmpty() {
    return years().isEmpty();
  }

  public Figure figure(SchoolYear year, StudentGroup group, StudentGroup reference) {
    return new Figure(
        new Citation(indicator.id(), place, year, group, reference),
        side(year, group),
        side(year, reference));
  }

  /** How many students of a group a file counts, when it may be shown. */
  public Optional<Long> students(SchoolYear year, StudentGroup group) {
    Held held = cells.get(key(indicator.denominator(), year, group));
    return held == null ? Optional.empty() : held.amount();
  }

  /** One row of each file in which the shown students of a year stand. */
  public List<SourceRow> studentRows(SchoolYear year) {
    return cells.entrySet().stream()
        .filter(it -> it.getKey().input().equals(indicator.denominator()))
        .filter(it -> it.getKey().year() == year.start())
        .flatMap(it -> it.getValue().row().stream())
        .collect(Collectors.toMap(SourceRow::sha256, row -> row, (one, other) -> one, TreeMap::new))
        .values()
        .stream()
        .toList();
  }

  public Collection<SchoolYear> years(String input) {
    return cells.keySet().stream()
        .filter(key -> key.input().equals(input))
        .map(key -> new SchoolYear(key.year()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Side side(SchoolYear year, StudentGroup group) {
    Held events = cells.get(key(indicator.numerator(), year, group));
    Held students = cells.get(key(indicator.denominator(), year, group));
    // Events first: "fewer than ten events" says more than a small group.
    for (Held held : new Held[] {events, students}) {
      if (held != null && held.hidden().isPresent()) {
        return new Side.Withheld(held.hidden().get());
      }
    }
    if (events == null || students == null) {
      return new Side.Absent();
    }
    return new Side.Known(
        new Rate(events.amount().orElseThrow(), students.amount().orElseThrow()),
        events.row().orElseThrow(),
        students.row().orElseThrow());
  }

  private CellKey key(String input, SchoolYear year, StudentGroup group) {
    return new CellKey(input, place, year.start(), group);
  }
}
