package org.commontable.evidence.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.commontable.evidence.figures.EditionBook.Section;

/** What an edition says of one place. Only that place's rows of the mapped file are touched. */
public final class PlaceReader {
  private final EditionBook book;
  private final String place;

  public PlaceReader(EditionBook book, String place) {
    this.book = book;
    this.place = place;
  }

  /** School years in which a file speaks of the place, shown or hidden; the newest first. */
  public List<Integer> years(Declared indicator) {
    return book.sections().stream()
        .filter(it -> it.declared().equals(indicator) && isTold(it))
        .map(Section::year)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** Every group of one year. */
  public List<Published> of(Declared indicator, int year) {
    return read(indicator, Set.of(year), Set.of());
  }

  /** One group in all years, the oldest first. */
  public List<Published> of(Declared indicator, String group) {
    return read(indicator, Set.of(), Set.of(group));
  }

  /** Every group of the newest year; empty where no file speaks of the place. */
  public List<Published> newest(Declared indicator) {
    List<Integer> years = years(indicator);
    return years.isEmpty() ? List.of() : of(indicator, years.getFirst());
  }

  private List<Published> read(Declared indicator, Set<Integer> years, Set<String> groups) {
    return new EditionReader(book)
        .read(new Asked(Set.of(indicator.id()), Set.of(place), years, groups)).stream()
            .sorted(Comparator.comparingInt(Published::year))
            .toList();
  }

  private boolean isTold(Section section) {
    int row = section.place(place);
    int width = section.groups().size();
    for (int group = 0; row >= 0 && group < width; group++) {
      if ((book.status(section, row * width + group) & 0x3F) != Block.ABSENT) {
        return true;
      }
    }
    return false;
  }
}
