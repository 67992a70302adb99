package org.commontable.evidence.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.commontable.evidence.Hidden;
import org.commontable.evidence.figures.EditionBook.Section;
import org.commontable.evidence.figures.Published.Status;
import org.commontable.evidence.release.Ends;
import org.commontable.evidence.release.Partitions;
import org.commontable.measures.Bounds;
import org.commontable.measures.Cell;
import org.commontable.measures.Confidence;
import org.commontable.measures.Interval;
import org.commontable.measures.Rate;
import org.commontable.measures.Ratio;
import org.commontable.shared.Fraction;

/**
 * Reads figures from an edition: what is hidden is a range at most, and only what its rule says.
 */
public final class EditionReader {
  private static final List<String> UNCOLLECTED = List.of("sexual-orientation", "gender-identity");
  private static final String ALL = "all";
  private static final int FEW = 9;

  private final EditionBook book;

  public EditionReader(EditionBook book) {
    this.book = book;
  }

  /** By indicator, year, place and group; groups that nobody collects come last. */
  public List<Published> read(Asked asked) {
    List<Published> found = new ArrayList<>();
    each(asked, found::add);
    return found;
  }

  /** As above, one after the other: nothing of it is held. */
  public void each(Asked asked, Consumer<Published> found) {
    for (Section section : book.sections()) {
      if (asked.takes(section)) {
        if (asked.places().isEmpty()) {
          for (int place = 0; place < section.places().size(); place++) {
            row(section, place, asked, found);
          }
        } else {
          for (String code : asked.places().stream().sorted().toList()) {
            int place = section.place(code);
            if (place >= 0) {
              row(section, place, asked, found);
            }
          }
        }
      }
    }
  }

  private void row(Section section, int place, Asked asked, Consumer<Published> found) {
    int from = place * section.groups().size();
    boolean any = false;
    for (int group = 0; group < section.groups().size(); group++) {
      any |= state(section, from + group) != Block.ABSENT;
    }
    for (int group = 0; any && group < section.groups().size(); group++) {
      if (asked.takesGroup(section.groups().get(group))) {
        found.accept(figure(section, place, from + group));
      }
    }
    for (String group : UNCOLLECTED) {
      if (any && asked.takesGroup(group) && section.declared().kind().compares()) {
        found.accept(uncollected(section, section.places().get(place), group));
      }
    }
  }

  private static Published uncollected(Section section, String place, String group) {
    return new Published(
        section.declared(),
        section.year(),
        place,
        group,
        Status.NOT_COLLECTED,
        Optional.empty(),
        false,
        new Cell.NotCollected(),
        new Cell.NotCollected(),
        new Cell.NotCollected(),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private int state(Section section, int entry) {
    return book.status(section, entry) & 0x3F;
  }

  private Published figure(Section section, int place, int entry) {
    Declared declared = section.declared();
    int state = state(section, entry);
    Status status =
        switch (state) {
          case Block.ABSENT -> Status.MISSING;
          case Block.SHOWN -> Status.SHOWN;
          case Block.NO_BASE -> Status.NO_BASE;
          default -> Status.HIDDEN;
        };
    boolean shown = status == Status.SHOWN;
    boolean based = (book.status(section, entry) & Block.BASE) != 0;
    return new Published(
        declared,
        section.year(),
        section.places().get(place),
        section.groups().get(entry % section.groups().size()),
        status,
        why(state),
        (book.status(section, entry) & Block.EARLIER) != 0,
        count(section, entry),
        base(section, entry),
        value(section, entry),
        shown && !Double.isNaN(book.value(section, entry))
            ? OptionalDouble.of(book.value(section, entry))
            : OptionalDouble.empty(),
        declared.kind().compares() ? comparison(section, entry) : Optional.empty(),
        shown || marked(state, book.countLine(section, entry))
            ? Optional.of(
                new Line(
                    book.source(book.countSource(section, entry)), book.countLine(section, entry)))
            : Optional.empty(),
        declared.kind() != Kind.COUNT
                && ((shown && based) || marked(state, book.baseLine(section, entry)))
            ? Optional.of(
                new Line(
                    book.source(book.baseSource(section, entry)), book.baseLine(section, entry)))
            : Optional.empty());
  }

  /** Of what the state hides, a row is named where there is one; of what we hide, none. */
  private static boolean marked(int state, int line) {
    return line > 0 && why(state).filter(it -> it == Hidden.STATE).isPresent();
  }

  private static Optional<Hidden> why(int state) {
    return state > Block.SHOWN && state < Block.NO_BASE
        ? Optional.of(Hidden.coded(state - Block.SHOWN))
        : Optional.empty();
  }

  private Cell count(Section section, int entry) {
    int state = state(section, entry);
    int scale = FactCells.scale(section.declared().numerator());
    if (section.declared().kind() == Kind.PERCENT) {
      scale = 0; // people, worked out from the percent
    }
    if (state == Block.SHOWN) {
      return new Cell.Exact(decimal(book.count(section, entry), scale));
    }
    if (state == Block.ABSENT) {
      return new Cell.Missing();
    }
    if (state == Block.NO_BASE) {
      return new Cell.Undetermined();
    }
    boolean based = (book.status(section, entry) & Block.BASE) != 0;
    long base = based ? book.base(section, entry) : 0;
    Hidden why = why(state).orElseThrow();
    if (based && people(section) && base > FEW) {
      Ends ends = new Ends(base);
      switch (why) {
        case NEAR_NONE -> {
          return Cell.suppressed(0, ends.nearNone());
        }
        case NEAR_ALL -> {
          return Cell.suppressed(ends.nearAll(), base);
        }
        default -> {}
      }
    }
    return switch (why) {
      case FEW_EVENTS -> Cell.suppressed(1, based && people(section) ? Math.min(FEW, base) : FEW);
      case ALMOST_ALL ->
          based && people(section) && base > FEW
              ? Cell.suppressed(base - FEW, base - 1)
              : new Cell.Suppressed(Fraction.ZERO, Optional.empty());
      default -> new Cell.Suppressed(Fraction.ZERO, Optional.empty());
    };
  }

  private static boolean people(Section section) {
    return section.declared().counting().isPeople()
        && FactCells.scale(section.declared().denominator()) == 0;
  }

  private Cell base(Section section, int entry) {
    int scale = FactCells.scale(section.declared().denominator());
    return (book.status(section, entry) & Block.BASE) != 0
        ? new Cell.Exact(decimal(book.base(section, entry), scale))
        : state(section, entry) == Block.ABSENT || state(section, entry) == Block.NO_BASE
            ? new Cell.Missing()
            : new Cell.Suppressed(Fraction.ZERO, Optional.empty());
  }

  private Cell value(Section section, int entry) {
    Kind kind = section.declared().kind();
    if (kind == Kind.PRINTED || kind == Kind.COUNT) {
      return count(section, entry);
    }
    if (kind == Kind.PARITY) {
      return new Cell.Undetermined(); // two shares; printed holds it
    }
    return count(section, entry).over(base(section, entry));
  }

  private static Fraction decimal(long amount, int scale) {
    return Fraction.of(amount).over(Fraction.of((long) Math.pow(10, scale)));
  }

  private Optional<Comparison> comparison(Section section, int entry) {
    int width = section.groups().size();
    String group = section.groups().get(entry % width);
    boolean race = Partitions.isRace(group);
    String comparator = race ? section.declared().reference().orElse("") : "others";
    int other = section.groups().indexOf(race ? comparator : ALL);
    if (other < 0 || group.equals(ALL) || group.equals(comparator)) {
      return Optional.empty();
    }
    int beside = entry - entry % width + other;
    boolean inverted = section.declared().kind() == Kind.ACCESS;
    Cell events =
        race ? count(section, beside) : count(section, beside).minus(count(section, entry));
    Cell population =
        race ? base(section, beside) : base(section, beside).minus(base(section, entry));
    Cell theirs = events.over(population);
    Cell own = value(section, entry);
    return Optional.of(
        new Comparison(
            comparator,
            inverted,
            events,
            population,
            ratio(section, entry, events, population),
            inverted ? theirs.over(own) : own.over(theirs),
            difference(section, entry, race ? beside : -1, theirs),
            interval(section, entry, events, population),
            seats(section, entry, theirs)));
  }

  private Ratio ratio(Section section, int entry, Cell events, Cell population) {
    if (!isShown(section, entry) || !isExact(events) || !isExact(population)) {
      return new Ratio.NotDefined();
    }
    double ratio = book.ratio(section, entry);
    return Double.isInfinite(ratio)
        ? new Ratio.NoComparisonEvents()
        : Double.isNaN(ratio) ? new Ratio.NotDefined() : new Ratio.Finite(ratio);
  }

  private OptionalDouble difference(Section section, int entry, int beside, Cell theirs) {
    if (!isShown(section, entry) || !(theirs instanceof Cell.Exact(Fraction value))) {
      return OptionalDouble.empty();
    }
    double other = beside >= 0 ? book.value(section, beside) : real(value);
    return OptionalDouble.of(book.value(section, entry) - other);
  }

  private Bounds interval(Section section, int entry, Cell events, Cell population) {
    double lower = book.lower(section, entry);
    if (!Double.isNaN(lower) && isShown(section, entry)) {
      return new Interval(
          Interval.Method.KOOPMAN,
          Confidence.NINETY_FIVE.level(),
          lower,
          book.upper(section, entry));
    }
    return new Bounds.None(
        isShown(section, entry) && isExact(events) && isExact(population)
            ? exceeds(section, entry, events, population)
            : Bounds.Reason.NO_EVENTS);
  }

  private Bounds.Reason exceeds(Section section, int entry, Cell events, Cell population) {
    boolean own =
        new Rate(book.count(section, entry), book.base(section, entry)).eventsExceedPopulation();
    boolean theirs =
        events instanceof Cell.Exact(Fraction x)
            && population instanceof Cell.Exact(Fraction n)
            && x.compareTo(n) > 0;
    return own || theirs ? Bounds.Reason.EVENTS_EXCEED_POPULATION : Bounds.Reason.EMPTY_POPULATION;
  }

  private OptionalDouble seats(Section section, int entry, Cell theirs) {
    return section.declared().kind() == Kind.ACCESS
            && isShown(section, entry)
            && theirs instanceof Cell.Exact(Fraction rate)
        ? OptionalDouble.of(lacking(book.base(section, entry), rate, book.count(section, entry)))
        : OptionalDouble.empty();
  }

  /** Divided last, so that whole seats stay whole. */
  private static double lacking(double base, Fraction rate, double count) {
    double of = rate.denominator().doubleValue();
    return (base * rate.numerator().doubleValue() - count * of) / of;
  }

  private static double real(Fraction value) {
    return value.numerator().doubleValue() / value.denominator().doubleValue();
  }

  private boolean isShown(Section section, int entry) {
    return state(section, entry) == Block.SHOWN;
  }

  private static boolean isExact(Cell cell) {
    return cell instanceof Cell.Exact;
  }
}
