package org.commontable.evidence.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.commontable.evidence.figures.EditionBook.Section;

/**
 * How many there are of a group at many places at once: the figures that count them, or, where an
 * edition has none, the denominators that it shows, whatever indicator they stand under.
 */
public final class Populations {
  private final EditionBook book;
  private final String input;

  /**
   * @param input of whole numbers, as inputs.yaml names it
   */
  public Populations(EditionBook book, String input) {
    this.book = book;
    this.input = input;
  }

  /** The school years in which a place that fits has one, by their autumn, the oldest first. */
  public List<Integer> years(String group, Predicate<String> places) {
    return sections()
        .filter(it -> !column(it, group, places).isEmpty())
        .map(Section::year)
        .distinct()
        .sorted()
        .toList();
  }

  /** By place; a place of which none is shown is missing. */
  public Map<String, Long> of(int year, String group, Predicate<String> places) {
    Map<String, Long> all = new HashMap<>();
    sections()
        .filter(it -> it.year() == year)
        .forEach(it -> column(it, group, places).forEach(all::putIfAbsent));
    return all;
  }

  /** The sums of the files in which these numbers stand. */
  public Set<String> files(int year, String group, Predicate<String> places) {
    Set<String> sums = new TreeSet<>();
    sections()
        .filter(it -> it.year() == year && isBase(it))
        .forEach(
            it ->
                entries(it, group, places)
                    .forEach(entry -> sums.add(book.source(book.baseSource(it, entry)))));
    return sums;
  }

  private boolean isBase(Section section) {
    return section.declared().denominator().name().equals(input);
  }

  private Stream<Section> sections() {
    List<Section> counted = book.sections().stream().filter(this::counts).toList();
    return counted.isEmpty() ? bases() : counted.stream();
  }

  private boolean counts(Section section) {
    return section.declared().kind() == Kind.COUNT && isBase(section);
  }

  private Stream<Section> bases() {
    return book.sections().stream()
        .filter(
            it ->
                isBase(it)
                    || (it.declared().numerator().name().equals(input)
                        && it.declared().kind() != Kind.PERCENT));
  }

  private Map<String, Long> column(Section section, String group, Predicate<String> places) {
    Map<String, Long> found = new HashMap<>();
    boolean base = isBase(section);
    for (int entry : entries(section, group, places)) {
      found.put(
          section.places().get(entry / section.groups().size()),
          (long) (base ? book.base(section, entry) : book.count(section, entry)));
    }
    return found;
  }

  /** Those that are shown. */
  private List<Integer> entries(Section section, String group, Predicate<String> places) {
    List<Integer> found = new ArrayList<>();
    int width = section.groups().size();
    int column = section.groups().indexOf(group);
    for (int row = 0; column >= 0 && row < section.places().size(); row++) {
      int entry = row * width + column;
      if (isShown(section, entry) && places.test(section.places().get(row))) {
        found.add(entry);
      }
    }
    return found;
  }

  private boolean isShown(Section section, int entry) {
    byte status = book.status(section, entry);
    return isBase(section) ? (status & Block.BASE) != 0 : (status & 0x3F) == Block.SHOWN;
  }
}
