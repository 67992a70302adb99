package org.commontable.evidence.derived;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commontable.evidence.Hidden;
import org.commontable.evidence.figures.Asked;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.EditionBook;
import org.commontable.evidence.figures.EditionReader;
import org.commontable.evidence.figures.Populations;
import org.commontable.evidence.figures.Published;
import org.commontable.measures.Cell;
import org.commontable.measures.Confidence;
import org.commontable.measures.DisproportionalYears.Year;
import org.commontable.measures.Disproportionality.Judged;
import org.commontable.measures.Disproportionality.Method;
import org.commontable.measures.Interval;
import org.commontable.measures.Koopman;
import org.commontable.measures.Rate;
import org.commontable.measures.Ratio;
import org.commontable.shared.Fraction;
import org.commontable.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * The federal rule on disproportionality over all districts, for the one category that public files
 * feed (evidence.md §2): each group against all others of its district. What an edition hides is
 * too small for the rule, or cannot be known.
 */
public final class Idea {
  public static final Rule RULE = Rule.of("idea");
  private static final String STATE = "999";
  private static final String ALL = "all";
  private static final String ENROLLED = "enrollment";

  /** What became of one group in one district and year. */
  public enum Outcome {
    OVER,
    NOT_OVER,
    GROUP_TOO_SMALL,
    NO_COMPARISON,
    /** A number that the rule needs is hidden, or no file tells of it. */
    NOT_KNOWN;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * One cell of the rule.
   *
   * @param method of the ratio; empty where none is calculated
   * @param comparison all others, in the district or in the state
   * @param range of the ratio by chance
   */
  public record Case(
      String category,
      String place,
      String group,
      int year,
      Outcome outcome,
      Optional<Method> method,
      Optional<Rate> own,
      Optional<Rate> comparison,
      Optional<Interval> range) {
    Optional<Fraction> ratio() {
      return outcome == Outcome.OVER || outcome == Outcome.NOT_OVER
          ? own.flatMap(
              mine ->
                  comparison
                      .filter(it -> it.events() > 0)
                      .map(
                          it ->
                              Fraction.of(mine.events())
                                  .over(Fraction.of(mine.population()))
                                  .over(
                                      Fraction.of(it.events()).over(Fraction.of(it.population())))))
          : Optional.empty();
    }

    public Optional<Double> times() {
      return own.flatMap(
              mine ->
                  comparison.flatMap(
                      it ->
                          Ratio.of(mine, it) instanceof Ratio.Finite(double ratio)
                              ? Optional.of(ratio)
                              : Optional.empty()))
          .filter(it -> method.isPresent());
    }

    /** Over it, and the range by chance reaches down to it. */
    public boolean isIndistinct(double threshold) {
      return outcome == Outcome.OVER && range.filter(it -> it.lower() <= threshold).isPresent();
    }
  }

  private final IdeaRule.Category category;
  private final Map<List<Object>, Published> figures = new HashMap<>();
  private final Map<Integer, Set<String>> places = new HashMap<>();
  private final List<Integer> years;

  private Idea(EditionBook book, IdeaRule.Category category) {
    this.category = category;
    Set<String> groups = new java.util.HashSet<>(IdeaRule.groups());
    groups.add(ALL);
    Set<Integer> told = new TreeSet<>();
    for (Published it :
        new EditionReader(book)
            .read(
                new Asked(
                    Set.of(category.indicator().orElseThrow()), Set.of(), Set.of(), groups))) {
      if (it.place().length() == 3) {
        figures.put(List.of(it.place(), it.year(), it.group()), it);
        told.add(it.year());
        if (it.status() != Published.Status.MISSING) {
          places.computeIfAbsent(it.year(), year -> new TreeSet<>()).add(it.place());
        }
      }
    }
    this.years = List.copyOf(told);
    var enrolled = new Populations(book, ENROLLED);
    for (int year : years) {
      Set<String> open = places.computeIfAbsent(year, it -> new TreeSet<>());
      for (String group : groups) {
        open.addAll(enrolled.of(year, group, it -> it.length() == 3).keySet());
      }
      open.remove(STATE);
    }
  }

  /** The categories that public files feed, each over all districts. */
  public static List<Idea> of(EditionBook book) {
    return IdeaRule.categories().stream()
        .filter(it -> it.indicator().isPresent())
        .map(it -> new Idea(book, it))
        .filter(it -> !it.years.isEmpty())
        .toList();
  }

  public String category() {
    return category.id();
  }

  public String indicator() {
    return category.indicator().orElseThrow();
  }

  /** Districts that a file tells of in a year; one that is closed by then is none of them. */
  public List<String> places(int year) {
    return List.copyOf(places.getOrDefault(year, Set.of()));
  }

  /** Whether a file of the year tells of the district. */
  public boolean tells(String place, int year) {
    return places.getOrDefault(year, Set.of()).contains(place);
  }

  /** By their autumn, the oldest first. */
  public List<Integer> years() {
    return years;
  }

  public List<Published> figures(int year) {
    return figures.values().stream().filter(it -> it.year() == year).toList();
  }

  /** Every group of every district in a year. */
  public List<Case> cases(int year) {
    List<Case> cases = new ArrayList<>();
    for (String place : places(year)) {
      for (String group : IdeaRule.groups()) {
        cases.add(of(place, group, year));
      }
    }
    return cases;
  }

  public Case of(String place, String group, int year) {
    Optional<Rate> own = rate(place, group, year);
    if (own.isEmpty()) {
      return without(
          place,
          group,
          year,
          isSmall(figure(place, group, year), year) ? Outcome.GROUP_TOO_SMALL : Outcome.NOT_KNOWN);
    }
    Optional<Rate> others = others(place, group, year);
    Optional<Rate> state = others(STATE, group, year);
    // A group that is too small is so whoever it would be compared with.
    Judged judged =
        IdeaRule.of(year).sizes().judge(own.get(), others.orElse(new Rate(0, 0)), state);
    return switch (judged) {
      case Judged.NotCalculated(var reason) ->
          without(
              place,
              group,
              year,
              others.isEmpty() && !reason.name().equals(Outcome.GROUP_TOO_SMALL.name())
                  ? Outcome.NOT_KNOWN
                  : Outcome.valueOf(reason.name()));
      case Judged.Calculated(Method method, Ratio ratio, boolean flag) ->
          others.isEmpty()
              ? without(place, group, year, Outcome.NOT_KNOWN)
              : calculated(
                  place,
                  group,
                  year,
                  flag,
                  method,
                  own.get(),
                  method == Method.RISK_RATIO ? others.get() : state.orElseThrow());
    };
  }

  private Case without(String place, String group, int year, Outcome outcome) {
    return new Case(
        category.id(),
        place,
        group,
        year,
        outcome,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Case calculated(
      String place,
      String group,
      int year,
      boolean flag,
      Method method,
      Rate own,
      Rate comparison) {
    boolean likely = !own.eventsExceedPopulation() && !comparison.eventsExceedPopulation();
    return new Case(
        category.id(),
        place,
        group,
        year,
        flag ? Outcome.OVER : Outcome.NOT_OVER,
        Optional.of(method),
        Optional.of(own),
        Optional.of(comparison),
        likely
            ? Optional.of(Koopman.interval(own, comparison, Confidence.NINETY_FIVE))
            : Optional.empty());
  }

  /** Of the group, of all others, and of the state where these are compared. */
  private Set<String> sums(Case it) {
    boolean alternate = it.method().filter(Method.ALTERNATE::equals).isPresent();
    List<Published> used = new ArrayList<>();
    for (String place : alternate ? List.of(it.place(), STATE) : List.of(it.place())) {
      for (String group : List.of(it.group(), ALL)) {
        figure(place, group, it.year()).ifPresent(used::add);
      }
    }
    return Answer.sums(used);
  }

  private Optional<Published> figure(String place, String group, int year) {
    return Optional.ofNullable(figures.get(List.of(place, year, group)));
  }

  /** The rule that hides it says that it is below what the state looks at, or its base is. */
  private static boolean isSmall(Optional<Published> figure, int year) {
    boolean few =
        figure
            .flatMap(Published::why)
            .filter(it -> it == Hidden.FEW_EVENTS || it == Hidden.SMALL_GROUP)
            .isPresent();
    boolean nearNone =
        figure
            .filter(it -> it.why().equals(Optional.of(Hidden.NEAR_NONE)))
            .filter(
                it ->
                    it.count() instanceof Cell.Suppressed(Fraction low, Optional<Fraction> high)
                        && high.isPresent()
                        && high.get().compareTo(Fraction.of(IdeaRule.of(year).sizes().cell())) < 0)
            .isPresent();
    return few
        || nearNone
        || figure
            .filter(
                it ->
                    it.base() instanceof Cell.Exact(Fraction n)
                        && n.compareTo(Fraction.of(IdeaRule.of(year).sizes().people())) < 0)
            .isPresent();
  }

  private Optional<Rate> rate(String place, String group, int year) {
    return figure(place, group, year)
        .filter(it -> it.status() == Published.Status.SHOWN)
        .flatMap(
            it ->
                it.count() instanceof Cell.Exact(Fraction x)
                        && it.base() instanceof Cell.Exact(Fraction n)
                    ? Optional.of(
                        new Rate(x.numerator().longValueExact(), n.numerator().longValueExact()))
                    : Optional.empty());
  }

  /** All students minus the group; where no total is shown, all other groups together. */
  private Optional<Rate> others(String place, String group, int year) {
    return rate(place, ALL, year)
        .flatMap(
            all ->
                rate(place, group, year)
                    .filter(
                        own -> own.events() <= all.events() && own.population() <= all.population())
                    .map(
                        own ->
                            new Rate(
                                all.events() - own.events(), all.population() - own.population())))
        .or(() -> together(place, group, year));
  }

  private Optional<Rate> together(String place, String group, int year) {
    Rate sum = new Rate(0, 0);
    for (String other : IdeaRule.groups()) {
      Optional<Rate> one = rate(place, other, year);
      if (!other.equals(group) && one.isEmpty()) {
        return Optional.empty();
      }
      sum = other.equals(group) ? sum : sum.plus(one.orElseThrow());
    }
    return Optional.of(sum);
  }

  /**
   * Whether the district would be identified: empty where one of the years that the rule looks back
   * on is not known.
   */
  public Optional<Boolean> identified(String place, String group, int year) {
    IdeaRule rule = IdeaRule.of(year);
    List<Year> past = new ArrayList<>();
    boolean known = true;
    for (int back = rule.memory().years() - 1; back >= 0; back--) {
      Case one = of(place, group, year - back);
      switch (one.outcome()) {
        case OVER -> past.add(new Year(one.ratio().orElse(Fraction.of(Long.MAX_VALUE)), true));
        case NOT_OVER, GROUP_TOO_SMALL, NO_COMPARISON -> {
          return Optional.of(false); // one year that is not over ends it
        }
        case NOT_KNOWN -> known = false;
      }
    }
    return known ? Optional.of(rule.memory().identifies(past)) : Optional.empty();
  }

  public Map<String, @Nullable Object> row(Case it) {
    IdeaRule rule = IdeaRule.of(it.year());
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("category", it.category());
    row.put("place", it.place());
    row.put("group", it.group());
    row.put("year", new SchoolYear(it.year()).full());
    row.put("outcome", it.outcome().word());
    row.put(
        "method",
        it.method().map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-')).orElse(null));
    row.put("numerator", it.own().map(Rate::events).orElse(null));
    row.put("denominator", it.own().map(Rate::population).orElse(null));
    row.put("othersNumerator", it.comparison().map(Rate::events).orElse(null));
    row.put("othersDenominator", it.comparison().map(Rate::population).orElse(null));
    row.put("ratio", it.times().orElse(null));
    row.put("lower", it.range().map(Interval::lower).orElse(null));
    row.put("upper", it.range().map(Interval::upper).orElse(null));
    row.put("threshold", rule.threshold());
    row.put(
        "identified",
        it.outcome() == Outcome.OVER
            ? identified(it.place(), it.group(), it.year()).orElse(null)
            : null);
    Answer.end(
        row, "times", Answer.denominator(Declared.find(indicator()).orElseThrow()), sums(it));
    return row;
  }
}
