package org.commontable.evidence;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.commontable.evidence.figures.Comparison;
import org.commontable.evidence.figures.Line;
import org.commontable.evidence.figures.Published;
import org.commontable.measures.Bounds;
import org.commontable.measures.Cell;
import org.commontable.measures.Interval;
import org.commontable.measures.Ratio;
import org.commontable.platform.web.Spreadsheet;
import org.commontable.shared.Fraction;
import org.commontable.shared.JsonText;
import org.commontable.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * Published figures for spreadsheets and programs. Rates of students are per 100: 83.5, never
 * 0.835. Numbers are not rounded.
 */
public final class PublishedFiles {
  /** Columns that a spreadsheet has by the names of JSON. */
  private static final List<String> FIRST =
      List.of(
          "indicator",
          "place",
          "year",
          "group",
          "status",
          "reason",
          "value",
          "unit",
          "numerator",
          "denominator");

  private final Editions.Standing edition;
  private final Function<String, Optional<Source>> sources;
  private final Optional<Listed> listed;

  /**
   * What a list says of each row beside the figure: its place's name, and whether it stands out.
   */
  private record Listed(Function<String, String> names, Predicate<Published> stands) {}

  /**
   * @param sources the file of a sum
   */
  public PublishedFiles(Editions.Standing edition, Function<String, Optional<Source>> sources) {
    this(edition, sources, Optional.empty());
  }

  private PublishedFiles(
      Editions.Standing edition,
      Function<String, Optional<Source>> sources,
      Optional<Listed> listed) {
    this.edition = edition;
    this.sources = sources;
    this.listed = listed;
  }

  /**
   * The same for a list of places.
   *
   * @param stands differs from its reference after the correction for so many looks
   */
  public PublishedFiles listing(Function<String, String> names, Predicate<Published> stands) {
    return new PublishedFiles(edition, sources, Optional.of(new Listed(names, stands)));
  }

  /** Reads figures one after the other. */
  @FunctionalInterface
  public interface Figures {
    void each(Consumer<Published> taker);
  }

  /** As {@link #json(List)}, while they are read: all figures may be more than memory holds. */
  public void json(Figures figures, PrintWriter out) {
    String head = JsonText.of(head());
    out.print(head.substring(0, head.length() - 1) + ",\"figures\":[");
    long[] count = {0};
    figures.each(it -> out.print((count[0]++ == 0 ? "" : ",") + JsonText.of(json(it))));
    out.println("],\"count\":" + count[0] + "}");
  }

  public String json(List<Published> figures) {
    Map<String, Object> answer = head();
    answer.put("figures", figures.stream().map(this::json).toList());
    answer.put("count", figures.size());
    return JsonText.of(answer);
  }

  private Map<String, Object> head() {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("edition", edition.id().toString());
    head.put("madeAt", edition.madeAt().toString());
    return head;
  }

  private Map<String, @Nullable Object> json(Published figure) {
    double per = per(figure);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("indicator", figure.indicator().id());
    json.put("place", figure.place());
    listed.ifPresent(it -> json.put("placeName", it.names().apply(figure.place())));
    json.put("year", new SchoolYear(figure.year()).full());
    json.put("group", figure.group());
    json.put("status", figure.status().word());
    figure.whyWord().ifPresent(it -> json.put("reason", it));
    json.put("value", figure.printed().isPresent() ? figure.printed().getAsDouble() * per : null);
    range(json, "valueRange", figure.value(), per);
    json.put("unit", figure.indicator().kind().unit());
    json.put("numerator", whole(figure.count()));
    range(json, "numeratorRange", figure.count(), 1);
    json.put("denominator", whole(figure.base()));
    figure.comparison().ifPresent(it -> json.put("comparison", json(it, per)));
    listed.ifPresent(it -> json.put("standsOut", it.stands().test(figure)));
    json.put("method", figure.indicator().id() + " " + figure.indicator().method());
    if (figure.isBreak()) {
      json.put("newDefinition", true);
    }
    List<Object> rows = new ArrayList<>();
    Optional<Line> earlier = figure.earlierLine();
    figure.countLine().ifPresent(it -> rows.add(source("numerator", it, earlier)));
    figure.baseLine().ifPresent(it -> rows.add(source("denominator", it, earlier)));
    json.put("sources", rows);
    return json;
  }

  private static double per(Published figure) {
    return figure.indicator().kind().compares() ? 100 : 1;
  }

  private static Map<String, @Nullable Object> json(Comparison comparison, double per) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("with", comparison.comparator());
    json.put("numerator", whole(comparison.events()));
    json.put("denominator", whole(comparison.population()));
    json.put("ratio", ratio(comparison.ratio()));
    json.put(
        "ratioOf",
        comparison.inverted()
            ? "the others' rate over the group's"
            : "the group's rate over the others'");
    range(json, "ratioRange", comparison.exact(), 1);
    json.put(
        "difference",
        comparison.difference().isPresent() ? comparison.difference().getAsDouble() * per : null);
    if (comparison.interval() instanceof Interval interval) {
      Map<String, Object> limits = new LinkedHashMap<>();
      limits.put("method", interval.method().word());
      limits.put("level", interval.level());
      limits.put("lower", interval.lower());
      limits.put("upper", interval.unbounded() ? "Infinity" : interval.upper());
      json.put("interval", limits);
    } else {
      json.put("interval", null);
      if (comparison.interval() instanceof Bounds.None(Bounds.Reason why)
          && why == Bounds.Reason.EVENTS_EXCEED_POPULATION) {
        json.put("noInterval", "events-exceed-population");
      }
    }
    comparison.seatsToParity().ifPresent(it -> json.put("seatsToParity", it));
    return json;
  }

  private static @Nullable Object ratio(Ratio ratio) {
    return switch (ratio) {
      case Ratio.Finite(double value) -> value;
      case Ratio.NoComparisonEvents _ -> "Infinity";
      case Ratio.NotDefined _ -> null;
    };
  }

  private static @Nullable Object whole(Cell cell) {
    return cell instanceof Cell.Exact(Fraction value)
        ? value.isWhole() ? (Object) value.numerator() : (Object) real(value)
        : null;
  }

  /** Only where the rule that hides a number says in which range it lies. */
  private static void range(
      Map<String, @Nullable Object> json, String name, Cell cell, double per) {
    Fraction low = null;
    Optional<Fraction> high = Optional.empty();
    if (cell instanceof Cell.Range(Fraction from, Optional<Fraction> to)) {
      low = from;
      high = to;
    } else if (cell instanceof Cell.Suppressed(Fraction from, Optional<Fraction> to)) {
      low = from;
      high = to;
    }
    if (low != null && high.isPresent()) {
      json.put(name, List.of(real(low) * per, real(high.get()) * per));
    }
  }

  private static double real(Fraction value) {
    return value.numerator().doubleValue() / value.denominator().doubleValue();
  }

  private Map<String, @Nullable Object> source(String what, Line line, Optional<Line> earlier) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    Optional<Source> source = sources.apply(line.sha256());
    json.put("of", what);
    json.put("file", source.map(Source::name).orElse(null));
    json.put("line", line.line());
    json.put("sha256", line.sha256());
    json.put("publisher", source.map(Source::publisher).orElse(null));
    if (earlier.equals(Optional.of(line))) {
      json.put("replaced", true);
      json.put(
          "published", source.flatMap(Source::publishedAt).map(Instant::toString).orElse(null));
    }
    json.put("address", source.flatMap(Source::fetchedFrom).orElse(null));
    return json;
  }

  public Spreadsheet csv(List<Published> figures) {
    var sheet = new Spreadsheet(columns());
    figures.forEach(it -> sheet.row(cells(it)));
    return sheet;
  }

  /** As {@link #csv(List)}, while they are read. */
  public void csv(Figures figures, PrintWriter out) {
    var sheet = Spreadsheet.onto(out, columns());
    figures.each(it -> sheet.row(cells(it)));
    sheet.flush();
  }

  private String[] columns() {
    List<String> head = new ArrayList<>(FIRST);
    head.addAll(
        List.of(
            "compared with",
            "ratio",
            "difference",
            "lower",
            "upper",
            "method",
            "edition",
            "file",
            "line",
            "sha256",
            "denominator file",
            "denominator line",
            "denominator sha256"));
    listed.ifPresent(it -> head.addAll(List.of("place name", "stands out")));
    return head.toArray(String[]::new);
  }

  private List<String> cells(Published figure) {
    Map<String, @Nullable Object> json = json(figure);
    Map<String, @Nullable Object> comparison =
        figure.comparison().map(it -> json(it, per(figure))).orElse(Map.of());
    Map<?, ?> interval = comparison.get("interval") instanceof Map<?, ?> limits ? limits : Map.of();
    List<String> row = new ArrayList<>();
    for (String name : FIRST) {
      row.add(text(json.get(name)));
    }
    row.add(text(comparison.get("with")));
    row.add(text(comparison.get("ratio")));
    row.add(text(comparison.get("difference")));
    row.add(text(interval.get("lower")));
    row.add(text(interval.get("upper")));
    row.add(text(json.get("method")));
    row.add(edition.id().toString());
    for (Optional<Line> line : List.of(figure.countLine(), figure.baseLine())) {
      row.add(line.flatMap(it -> sources.apply(it.sha256())).map(Source::name).orElse(""));
      row.add(line.map(it -> "" + it.line()).orElse(""));
      row.add(line.map(Line::sha256).orElse(""));
    }
    listed.ifPresent(
        it -> {
          row.add(it.names().apply(figure.place()));
          row.add(Boolean.toString(it.stands().test(figure)));
        });
    return row;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
