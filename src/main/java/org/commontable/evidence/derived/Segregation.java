package org.commontable.evidence.derived;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.commontable.evidence.figures.EditionBook;
import org.commontable.evidence.figures.Populations;
import org.commontable.measures.SpreadByLot;
import org.commontable.measures.Theil;
import org.commontable.measures.TwoGroups;
import org.commontable.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * How two groups are spread over the schools of a place in one year (evidence.md §8), from the
 * schools of which the edition shows both groups and all students. Everybody else stands beside
 * them as a third group.
 *
 * @param schools those that any of the three numbers is shown of
 * @param used those that all three are shown of
 * @param focals students of the group in the schools used
 * @param focalsOfAll of the whole place; empty where that is not shown
 * @param spread empty where too little is shown
 */
public record Segregation(
    String place,
    int year,
    String focal,
    String reference,
    int schools,
    int used,
    long focals,
    long references,
    OptionalLong focalsOfAll,
    OptionalLong referencesOfAll,
    Optional<Spread> spread) {
  public static final Rule RULE = Rule.of("segregation");
  private static final String STATE = "999";
  private static final String ALL = "all";
  private static final String INPUT = "enrollment";

  /**
   * @param dissimilarity among the schools used
   * @param least the lowest that it can be over all schools, whatever those left out look like
   * @param most the highest
   * @param byLot dissimilarity on average, were seats drawn by lot
   * @param h over three groups: the group, the reference, everybody else
   * @param between part of the information index between districts, the rest lies within; only of
   *     the state
   */
  public record Spread(
      double dissimilarity,
      double least,
      double most,
      double byLot,
      double isolation,
      double exposure,
      double normalized,
      double h,
      double m,
      Optional<Double> between) {}

  /** Every year in which a school of the place shows any of the three, the oldest first. */
  public static List<Segregation> of(
      EditionBook book, String place, String focal, String reference) {
    var populations = new Populations(book, INPUT);
    return Stream.of(focal, reference, ALL)
        .flatMap(it -> populations.years(it, schools(place)).stream())
        .distinct()
        .sorted()
        .map(it -> of(book, place, it, focal, reference))
        .toList();
  }

  /** Whether there is any year of which it can be worked out, the newest first. */
  public static boolean isKnown(EditionBook book, String place, String focal, String reference) {
    return new Populations(book, INPUT)
        .years(focal, schools(place)).reversed().stream()
            .anyMatch(it -> of(book, place, it, focal, reference).spread().isPresent());
  }

  private static Predicate<String> schools(String place) {
    return it -> it.length() == 6 && (place.equals(STATE) || it.startsWith(place));
  }

  /** The sums of the files in which the schools' numbers stand. */
  public static Set<String> files(
      EditionBook book, String place, String focal, String reference, int year) {
    var populations = new Populations(book, INPUT);
    Set<String> sums = new TreeSet<>();
    for (String group : List.of(focal, reference, ALL)) {
      sums.addAll(populations.files(year, group, schools(place)));
    }
    return sums;
  }

  static Segregation of(EditionBook book, String place, int year, String focal, String reference) {
    var populations = new Populations(book, INPUT);
    Map<String, Long> own = populations.of(year, focal, schools(place));
    Map<String, Long> others = populations.of(year, reference, schools(place));
    Map<String, Long> all = populations.of(year, ALL, schools(place));
    Set<String> any = new TreeSet<>(all.keySet());
    any.addAll(own.keySet());
    any.addAll(others.keySet());
    List<String> codes = new ArrayList<>();
    List<TwoGroups.School> schools = new ArrayList<>();
    for (String code : any) {
      Long b = own.get(code);
      Long w = others.get(code);
      Long t = all.get(code);
      if (b != null && w != null && t != null && t >= b + w) {
        codes.add(code);
        schools.add(new TwoGroups.School(b, w, t));
      }
    }
    long focals = schools.stream().mapToLong(TwoGroups.School::focal).sum();
    long references = schools.stream().mapToLong(TwoGroups.School::reference).sum();
    OptionalLong focalsOfAll = whole(populations, year, focal, place);
    OptionalLong referencesOfAll = whole(populations, year, reference, place);
    boolean enough =
        schools.size() > 1
            && isEnough(focals, focalsOfAll)
            && isEnough(references, referencesOfAll);
    return new Segregation(
        place,
        year,
        focal,
        reference,
        any.size(),
        schools.size(),
        focals,
        references,
        focalsOfAll,
        referencesOfAll,
        enough
            ? Optional.of(
                spread(place, codes, schools, focalsOfAll.getAsLong(), referencesOfAll.getAsLong()))
            : Optional.empty());
  }

  private static OptionalLong whole(Populations all, int year, String group, String place) {
    Long shown = all.of(year, group, place::equals).get(place);
    return shown == null ? OptionalLong.empty() : OptionalLong.of(shown);
  }

  private static boolean isEnough(long shown, OptionalLong whole) {
    return shown > 0
        && whole.isPresent()
        && 100 * shown >= RULE.number("leastPercent") * whole.getAsLong();
  }

  private static Spread spread(
      String place,
      List<String> codes,
      List<TwoGroups.School> schools,
      long focals,
      long references) {
    var two = new TwoGroups(schools);
    List<long[]> three =
        schools.stream()
            .map(
                it ->
                    new long[] {it.focal(), it.reference(), it.all() - it.focal() - it.reference()})
            .toList();
    Theil theil = Theil.of(three);
    // What the schools used add to it, and which share of either group is not in them.
    double part = 0;
    double focalsLeft = 1;
    double referencesLeft = 1;
    for (TwoGroups.School it : schools) {
      double own = (double) it.focal() / focals;
      double others = (double) it.reference() / references;
      part += Math.abs(own - others) / 2;
      focalsLeft -= own;
      referencesLeft -= others;
    }
    return new Spread(
        two.dissimilarity(),
        part + Math.abs(focalsLeft - referencesLeft) / 2,
        part + (focalsLeft + referencesLeft) / 2,
        SpreadByLot.dissimilarity(two),
        two.isolation(),
        two.exposure(),
        two.normalizedIsolation(),
        theil.h(),
        theil.m(),
        place.equals(STATE)
            ? Optional.of(
                Theil.between(three, codes.stream().map(it -> it.substring(0, 3)).toList()))
            : Optional.empty());
  }

  /**
   * @param book in which the numbers stand
   */
  public Map<String, @Nullable Object> row(EditionBook book) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("place", place);
    row.put("year", new SchoolYear(year).full());
    row.put("group", focal);
    row.put("reference", reference);
    row.put("dissimilarity", spread.map(Spread::dissimilarity).orElse(null));
    row.put("dissimilarityLeast", spread.map(Spread::least).orElse(null));
    row.put("dissimilarityMost", spread.map(Spread::most).orElse(null));
    row.put("dissimilarityByLot", spread.map(Spread::byLot).orElse(null));
    row.put("isolation", spread.map(Spread::isolation).orElse(null));
    row.put("exposure", spread.map(Spread::exposure).orElse(null));
    row.put("normalizedIsolation", spread.map(Spread::normalized).orElse(null));
    row.put("theilH", spread.map(Spread::h).orElse(null));
    row.put("mutualInformation", spread.map(Spread::m).orElse(null));
    row.put("betweenDistricts", spread.flatMap(Spread::between).orElse(null));
    row.put("schools", schools);
    row.put("schoolsUsed", used);
    row.put("groupInSchoolsUsed", focals);
    row.put("groupInPlace", number(focalsOfAll));
    row.put("referenceInSchoolsUsed", references);
    row.put("referenceInPlace", number(referencesOfAll));
    row.put("reason", spread.isPresent() ? null : "too-little-shown");
    Answer.end(
        row,
        "shares from 0 to 1; mutualInformation in nats",
        "students (" + INPUT + ")",
        files(book, place, focal, reference, year));
    return row;
  }

  private static @Nullable Object number(OptionalLong it) {
    return it.isPresent() ? it.getAsLong() : null;
  }
}
