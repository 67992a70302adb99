package org.commontable.evidence.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commontable.evidence.Citation;
import org.commontable.evidence.Figure;
import org.commontable.evidence.Source;
import org.commontable.evidence.figures.Comparison;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Kind;
import org.commontable.evidence.figures.Line;
import org.commontable.evidence.figures.Published;
import org.commontable.measures.Bounds;
import org.commontable.measures.Cell;
import org.commontable.measures.Interval;
import org.commontable.measures.Ratio;
import org.commontable.platform.i18n.Words;
import org.commontable.shared.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * A cited figure as JSON, for the command line. Happenings are per student, shares per hundred:
 * each says so in its unit.
 */
final class FigureJson {
  private final Function<String, Optional<Source>> sources;
  private final Words words;

  /**
   * @param sources the published file of a sum
   */
  FigureJson(Function<String, Optional<Source>> sources, Words words) {
    this.sources = sources;
    this.words = words;
  }

  Map<String, @Nullable Object> of(Figure figure) {
    Optional<Published> own = figure.own();
    Optional<Comparison> compared = own.flatMap(Published::comparison);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    put(json, own, figure);
    json.put(
        "reference", figure.citation().reference().map(it -> reference(it, figure)).orElse(null));
    json.put("ratio", compared.map(it -> ratio(it.ratio())).orElse(null));
    json.put("interval", compared.map(it -> interval(it.interval())).orElse(null));
    json.put("unit", unit(figure.citation().indicator()));
    json.put("status", figure.status().name().toLowerCase(Locale.ROOT));
    reason(figure).ifPresent(it -> json.put("reason", it));
    json.put("sources", lines(figure));
    return json;
  }

  /** What is hidden has no exact count; of how many may be shown all the same. */
  private void put(
      Map<String, @Nullable Object> json, Optional<Published> published, Figure figure) {
    double per = per(figure.citation().indicator());
    OptionalDouble value = published.map(Published::printed).orElse(OptionalDouble.empty());
    json.put("value", value.isPresent() ? value.getAsDouble() * per : null);
    json.put("numerator", published.map(it -> whole(it.count())).orElse(null));
    json.put("denominator", published.map(it -> whole(it.base())).orElse(null));
  }

  /** Of everybody else too, whom no row of a file counts. */
  private Map<String, @Nullable Object> reference(String word, Figure figure) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("group", word);
    if (!word.equals(Citation.OTHERS)) {
      put(json, figure.beside(), figure);
      return json;
    }
    Optional<Comparison> it = figure.own().flatMap(Published::comparison);
    double per = per(figure.citation().indicator());
    json.put(
        "value",
        it.map(one -> one.events().over(one.population())).orElse(new Cell.Missing())
                instanceof Cell.Exact(Fraction rate)
            ? (Object) (real(rate) * per)
            : null);
    json.put("numerator", it.map(one -> whole(one.events())).orElse(null));
    json.put("denominator", it.map(one -> whole(one.population())).orElse(null));
    return json;
  }

  private static double per(String indicator) {
    return Declared.find(indicator)
            .map(Declared::kind)
            .filter(it -> it.compares() && it != Kind.EVENTS)
            .isPresent()
        ? 100
        : 1;
  }

  private String unit(String indicator) {
    Kind kind = Declared.find(indicator).orElseThrow().kind();
    return indicator.equals("oss-events")
        ? words.t("evidence.oss-events.unit")
        : kind == Kind.EVENTS ? "events per enrolled student" : kind.unit();
  }

  private static @Nullable Object whole(Cell cell) {
    return cell instanceof Cell.Exact(Fraction value)
        ? value.isWhole() ? (Object) value.numerator() : (Object) real(value)
        : null;
  }

  private static double real(Fraction value) {
    return value.numerator().doubleValue() / value.denominator().doubleValue();
  }

  private static @Nullable Object ratio(Ratio ratio) {
    return switch (ratio) {
      case Ratio.Finite(var value) -> value;
      case Ratio.NoComparisonEvents _ -> "Infinity";
      case Ratio.NotDefined _ -> null;
    };
  }

  private static @Nullable Object interval(Bounds bounds) {
    if (!(bounds instanceof Interval interval)) {
      return null;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("method", interval.method().word());
    json.put("level", interval.level());
    json.put("lower", interval.lower());
    json.put("upper", interval.unbounded() ? "Infinity" : interval.upper());
    return json;
  }

  private Optional<String> reason(Figure figure) {
    if (!figure.isShown()) {
      return Stream.of(figure.own(), figure.beside())
          .flatMap(it -> it.flatMap(Published::whyWord).stream())
          .findFirst()
          .map(it -> words.t("evidence.hidden." + it));
    }
    return figure.own().flatMap(Published::comparison).map(Comparison::interval).orElse(null)
            instanceof Bounds.None(Bounds.Reason why)
        ? Optional.of(
            words.t("evidence.bounds." + why.name().toLowerCase(Locale.ROOT).replace('_', '-')))
        : Optional.empty();
  }

  /** Counts first, then of how many. */
  private List<Object> lines(Figure figure) {
    Map<String, Set<Integer>> lines = new LinkedHashMap<>();
    List<Published> shown =
        Stream.of(figure.own(), figure.beside()).flatMap(Optional::stream).toList();
    Stream.concat(
            shown.stream().flatMap(it -> it.countLine().stream()),
            shown.stream().flatMap(it -> it.baseLine().stream()))
        .forEach(
            (Line it) ->
                lines.computeIfAbsent(it.sha256(), x -> new LinkedHashSet<>()).add(it.line()));
    List<Object> all = new ArrayList<>();
    lines.forEach(
        (sum, rows) -> {
          Map<String, @Nullable Object> source = new LinkedHashMap<>();
          source.put("file", sources.apply(sum).map(Source::name).orElse(null));
          source.put("sha256", sum);
          source.put("rows", List.copyOf(rows));
          all.add(source);
        });
    return all;
  }
}
