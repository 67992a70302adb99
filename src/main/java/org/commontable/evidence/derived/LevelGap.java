package org.commontable.evidence.derived;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.commontable.evidence.figures.Published;
import org.commontable.evidence.files.Yamls;
import org.commontable.measures.Confidence;
import org.commontable.measures.CrudeV;
import org.commontable.measures.Gap;
import org.commontable.measures.Hetop;
import org.commontable.measures.ProbitGap;
import org.commontable.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * How far two groups' levels lie apart at one place in one year: in percentage points, in points of
 * the state's index, and in standard deviations (V), which no choice of the passing mark moves
 * (evidence.md §4.3, 4.4). The reference group ahead is above 0.
 *
 * @param focal the group's published percent; shown
 */
public record LevelGap(Published focal, GroupLevels reference, GroupLevels own) {
  public static final Rule RULE = Rule.of("level-gap");

  private Gap gap() {
    int cut = RULE.whole("proficientFrom");
    return new Gap(reference.levels().atLeast(cut), own.levels().atLeast(cut));
  }

  /** In percentage points, between the percents that the state prints. */
  public double percentGap() {
    return -100 * focal.comparison().orElseThrow().difference().orElse(-gap().value());
  }

  public double percentGapSe() {
    return 100 * gap().se();
  }

  /** Empty where the groups share no range of levels. */
  public Optional<Hetop> hetop() {
    return Hetop.of(reference.levels(), own.levels());
  }

  public CrudeV crude() {
    return CrudeV.of(reference.levels(), own.levels());
  }

  /** Points of the state's index for each student; empty where no weights of the year are known. */
  public OptionalDouble indexGap() {
    return RULE.inForce("weights", focal.year())
        .map(it -> Yamls.texts(it.get("points")).stream().map(Double::valueOf).toList())
        .map(it -> OptionalDouble.of(index(reference, it) - index(own, it)))
        .orElse(OptionalDouble.empty());
  }

  /** From the printed shares, so that rounding to students moves nothing. */
  private static double index(GroupLevels group, List<Double> points) {
    double sum = 0;
    double all = 0;
    for (int level = 0; level < points.size(); level++) {
      double share = group.percents().get(level).doubleValue();
      sum += share * points.get(level);
      all += share;
    }
    return 100 * sum / all;
  }

  public Map<String, @Nullable Object> row() {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("indicator", focal.indicator().id());
    row.put("place", focal.place());
    row.put("year", new SchoolYear(focal.year()).full());
    row.put("group", focal.group());
    row.put("comparedWith", focal.comparison().orElseThrow().comparator());
    row.put("percentGap", percentGap());
    row.put("percentGapSe", percentGapSe());
    Optional<Hetop> fit = hetop();
    row.put("v", fit.map(Hetop::v).orElse(null));
    row.put("se", fit.map(Hetop::se).orElse(null));
    row.put("lower", fit.map(it -> it.v() - Confidence.NINETY_FIVE.z() * it.se()).orElse(null));
    row.put("upper", fit.map(it -> it.v() + Confidence.NINETY_FIVE.z() * it.se()).orElse(null));
    CrudeV crude = crude();
    row.put("crudeV", crude.value());
    row.put("crudeVSe", Double.isFinite(crude.value()) ? crude.se() : null);
    row.put("probitGaps", new ArrayList<>(ProbitGap.ofEveryCut(reference.levels(), own.levels())));
    row.put("indexGap", indexGap().isPresent() ? indexGap().getAsDouble() : null);
    row.put("referenceTested", reference.tested());
    row.put("referencePercents", plain(reference));
    row.put("groupTested", own.tested());
    row.put("groupPercents", plain(own));
    row.put("referenceSource", reference.sha256() + ":" + reference.line());
    row.put("groupSource", own.sha256() + ":" + own.line());
    Answer.end(
        row,
        "percentGap in percentage points; v and crudeV in standard deviations; indexGap in points",
        Answer.denominator(focal.indicator()),
        List.of(reference.sha256(), own.sha256()));
    return row;
  }

  private static List<Object> plain(GroupLevels group) {
    return group.percents().stream()
        .map(BigDecimal::stripTrailingZeros)
        .map(it -> (Object) it.toPlainString())
        .toList();
  }
}
