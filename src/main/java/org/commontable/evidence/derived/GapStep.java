package org.commontable.evidence.derived;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Kind;
import org.commontable.evidence.figures.Published;
import org.commontable.evidence.files.Yamls;
import org.commontable.measures.Cell;
import org.commontable.measures.Confidence;
import org.commontable.measures.GapChange;
import org.commontable.measures.GapChange.Moved;
import org.commontable.shared.Fraction;
import org.commontable.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * How the gap between a group and those it is compared with changed from one shown year to the next
 * (evidence.md §4.5): never across a new definition. All numbers are per 100.
 */
public record GapStep(Published before, Published now) {
  public static final Rule RULE = Rule.of("who-moved");
  public static final String WITHIN_CHANCE = "within-chance";
  public static final String UNCHANGED = word(Moved.UNCHANGED);

  /** One step for each two years that follow each other, the oldest first. */
  public static List<GapStep> of(List<Published> oneGroup) {
    List<Published> shown =
        oneGroup.stream().filter(it -> isTold(it) && takes(it.indicator())).toList();
    List<GapStep> steps = new ArrayList<>();
    for (int i = 1; i < shown.size(); i++) {
      between(shown.get(i - 1), shown.get(i)).ifPresent(steps::add);
    }
    return steps;
  }

  /** Empty where either gap is not shown, or a new definition lies between. */
  public static Optional<GapStep> between(Published before, Published now) {
    boolean broken =
        now.indicator().breaks().stream().anyMatch(it -> it > before.year() && it <= now.year());
    return !broken && before.year() < now.year() && isTold(before) && isTold(now)
        ? Optional.of(new GapStep(before, now))
        : Optional.empty();
  }

  /** Of what is neither good nor bad no gap can close. */
  public static boolean takes(Declared indicator) {
    return !Yamls.texts(RULE.settings().get("neutral")).contains(indicator.id());
  }

  /** True where it and those it is compared with are shown. */
  public static boolean isTold(Published it) {
    return it.printed().isPresent()
        && it.comparison().filter(one -> one.difference().isPresent()).isPresent();
  }

  public String comparator() {
    return now.comparison().orElseThrow().comparator();
  }

  public double focalBefore() {
    return per100(before.printed().orElseThrow());
  }

  public double focalNow() {
    return per100(now.printed().orElseThrow());
  }

  public double referenceBefore() {
    return reference(before);
  }

  public double referenceNow() {
    return reference(now);
  }

  private static double reference(Published it) {
    return per100(
        it.printed().orElseThrow() - it.comparison().orElseThrow().difference().orElseThrow());
  }

  /** Printed percents have two decimals; what lies beyond six is the computer's. */
  private static double per100(double value) {
    return Math.rint(value * 1e8) / 1e6;
  }

  /** The reference's number minus the group's. */
  public double gapBefore() {
    return referenceBefore() - focalBefore();
  }

  public double gapNow() {
    return referenceNow() - focalNow();
  }

  /** In the direction that is good for students: what is bad counts as its opposite. */
  public GapChange change() {
    double good = now.indicator().highIsGood() ? 1 : -1;
    return new GapChange(
        good * referenceBefore(), good * referenceNow(), good * focalBefore(), good * focalNow());
  }

  /**
   * Who moved by the numbers as they stand, chance or not; empty where the group is not behind in
   * both years, so that nothing can close.
   */
  public Optional<Moved> moved() {
    double good = now.indicator().highIsGood() ? 1 : -1;
    return good * gapBefore() > 0 && good * gapNow() > 0
        ? Optional.of(change().moved())
        : Optional.empty();
  }

  /**
   * How much the gap could move by chance alone from year to year (95 in 100). Of events the least:
   * as if none came with another (Poisson).
   */
  public OptionalDouble chance() {
    double sum = variance(before) + variance(now);
    return Double.isNaN(sum)
        ? OptionalDouble.empty()
        : OptionalDouble.of(100 * Confidence.NINETY_FIVE.z() * Math.sqrt(sum));
  }

  public boolean isOfEvents() {
    return now.indicator().kind() == Kind.EVENTS;
  }

  /**
   * True where chance alone could have changed the gap as much; never where chance is not known.
   */
  public boolean isWithinChance() {
    OptionalDouble chance = chance();
    return chance.isPresent() && Math.abs(gapNow() - gapBefore()) <= chance.getAsDouble();
  }

  /**
   * What is said of the step, as files write it: no direction where chance alone could have made
   * it. Empty where nothing can close.
   */
  public Optional<String> verdict() {
    return moved().map(it -> it != Moved.UNCHANGED && isWithinChance() ? WITHIN_CHANCE : word(it));
  }

  /** Of a gap of one year. */
  private static double variance(Published it) {
    boolean events = it.indicator().kind() == Kind.EVENTS;
    return variance(per100(it.printed().orElseThrow()), it.base(), events)
        + variance(reference(it), it.comparison().orElseThrow().population(), events);
  }

  private static double variance(double per100, Cell people, boolean events) {
    double p = per100 / 100;
    return people instanceof Cell.Exact(Fraction n) && n.signum() > 0
        ? (events ? p : p * (1 - p)) / (n.numerator().doubleValue() / n.denominator().doubleValue())
        : Double.NaN;
  }

  public Map<String, @Nullable Object> row() {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("indicator", now.indicator().id());
    row.put("place", now.place());
    row.put("group", now.group());
    row.put("comparedWith", comparator());
    row.put("from", new SchoolYear(before.year()).full());
    row.put("to", new SchoolYear(now.year()).full());
    row.put("referenceBefore", referenceBefore());
    row.put("referenceNow", referenceNow());
    row.put("groupBefore", focalBefore());
    row.put("groupNow", focalNow());
    row.put("gapBefore", gapBefore());
    row.put("gapNow", gapNow());
    row.put("gapChange", gapNow() - gapBefore());
    row.put("referenceChange", referenceNow() - referenceBefore());
    row.put("groupChange", focalNow() - focalBefore());
    row.put("moved", verdict().orElse(null));
    row.put("byChance", chance().isPresent() ? chance().getAsDouble() : null);
    Answer.end(
        row,
        now.indicator().kind().unit(),
        Answer.denominator(now.indicator()),
        Answer.sums(List.of(before, now)));
    return row;
  }

  private static String word(Moved moved) {
    return moved.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
