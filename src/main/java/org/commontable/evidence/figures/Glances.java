package org.commontable.evidence.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.commontable.evidence.figures.EditionBook.Section;
import org.commontable.evidence.figures.Published.Status;
import org.commontable.evidence.release.Partitions;
import org.commontable.measures.Confidence;
import org.commontable.measures.Interval;
import org.commontable.measures.Rate;

/** Looks along one group of an indicator's year: only the columns that a list or a map needs. */
public final class Glances {
  private static final String ALL = "all";

  private final EditionBook book;

  public Glances(EditionBook book) {
    this.book = book;
  }

  /** The school years of an indicator, by their autumn, the oldest first. */
  public List<Integer> years(String indicator) {
    return sections(indicator).map(Section::year).sorted().toList();
  }

  /** All years of all indicators, the oldest first. */
  public List<Integer> years() {
    return years(Set.of());
  }

  /** Of any of these indicators, or of all without; the oldest first. */
  public List<Integer> years(Set<String> indicators) {
    return book.sections().stream()
        .filter(it -> indicators.isEmpty() || indicators.contains(it.declared().id()))
        .map(Section::year)
        .distinct()
        .sorted()
        .toList();
  }

  /** The indicators that have a year. */
  public Set<String> indicators() {
    return book.sections().stream().map(it -> it.declared().id()).collect(Collectors.toSet());
  }

  /** The groups of an indicator, in the order of pages. */
  public List<String> groups(String indicator) {
    Set<String> there = new LinkedHashSet<>();
    sections(indicator).forEach(it -> there.addAll(it.groups()));
    return Partitions.groups().stream().filter(there::contains).toList();
  }

  private java.util.stream.Stream<Section> sections(String indicator) {
    return book.sections().stream().filter(it -> it.declared().id().equals(indicator));
  }

  /**
   * The newest year in which at least half as many of these places have a figure of the group,
   * shown or hidden, as in the fullest one: a file of three districts is no newer year of a state.
   */
  public Optional<Integer> usualYear(String indicator, String group, Predicate<String> places) {
    List<Section> all =
        sections(indicator).sorted(Comparator.comparingInt(Section::year).reversed()).toList();
    int[] held = all.stream().mapToInt(it -> held(it, group, places)).toArray();
    int most = java.util.Arrays.stream(held).max().orElse(0);
    for (int i = 0; i < held.length; i++) {
      if (held[i] > 0 && 2 * held[i] >= most) {
        return Optional.of(all.get(i).year());
      }
    }
    return Optional.empty();
  }

  private int held(Section section, String group, Predicate<String> places) {
    int column = section.groups().indexOf(group);
    int held = 0;
    for (int place = 0; column >= 0 && place < section.places().size(); place++) {
      int state = state(section, place * section.groups().size() + column);
      if (state != Block.ABSENT
          && state != Block.NO_BASE
          && places.test(section.places().get(place))) {
        held++;
      }
    }
    return held;
  }

  /** Every place that fits and of which a file tells anything of this group, in its own order. */
  public List<Glance> of(String indicator, int year, String group, Predicate<String> places) {
    List<Glance> all = new ArrayList<>();
    sections(indicator)
        .filter(it -> it.year() == year)
        .forEach(
            section -> {
              int column = section.groups().indexOf(group);
              for (int place = 0; column >= 0 && place < section.places().size(); place++) {
                int entry = place * section.groups().size() + column;
                if (state(section, entry) != Block.ABSENT
                    && places.test(section.places().get(place))) {
                  all.add(glance(section, place, entry, group));
                }
              }
            });
    return all;
  }

  private int state(Section section, int entry) {
    return book.status(section, entry) & 0x3F;
  }

  private Glance glance(Section section, int place, int entry, String group) {
    int state = state(section, entry);
    Status status =
        state == Block.SHOWN
            ? Status.SHOWN
            : state == Block.NO_BASE ? Status.NO_BASE : Status.HIDDEN;
    boolean shown = status == Status.SHOWN;
    double value = shown ? book.value(section, entry) : Double.NaN;
    double ratio = shown ? book.ratio(section, entry) : Double.NaN;
    double lower = shown ? book.lower(section, entry) : Double.NaN;
    Optional<Rate> own = rate(section, entry);
    return new Glance(
        section.year(),
        group,
        section.places().get(place),
        status,
        Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value),
        Double.isFinite(ratio) ? OptionalDouble.of(ratio) : OptionalDouble.empty(),
        Double.isNaN(lower)
            ? Optional.empty()
            : Optional.of(
                new Interval(
                    Interval.Method.KOOPMAN,
                    Confidence.NINETY_FIVE.level(),
                    lower,
                    book.upper(section, entry))),
        own,
        own.flatMap(it -> other(section, entry, group, it)));
  }

  private Optional<Rate> rate(Section section, int entry) {
    return section.declared().kind().compares() && state(section, entry) == Block.SHOWN
        ? Optional.of(new Rate(book.count(section, entry), book.base(section, entry)))
        : Optional.empty();
  }

  /** A race beside the reference, any other group beside everybody else. */
  private Optional<Rate> other(Section section, int entry, String group, Rate own) {
    boolean race = Partitions.isRace(group);
    String beside = race ? section.declared().reference().orElse("") : ALL;
    int column = section.groups().indexOf(beside);
    if (column < 0 || group.equals(beside)) {
      return Optional.empty();
    }
    return rate(section, entry - entry % section.groups().size() + column)
        .filter(it -> race || (it.events() >= own.events() && it.population() > own.population()))
        .map(
            it ->
                race
                    ? it
                    : new Rate(it.events() - own.events(), it.population() - own.population()));
  }
}
