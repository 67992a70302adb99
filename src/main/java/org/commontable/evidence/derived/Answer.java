package org.commontable.evidence.derived;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.commontable.evidence.Source;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Line;
import org.commontable.evidence.figures.Published;
import org.commontable.platform.web.Spreadsheet;
import org.commontable.shared.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says, for spreadsheets and programs: the command and the page write the same. Numbers
 * are not rounded.
 *
 * @param edition of the figures it was worked out from
 * @param sources the published file of a sum
 * @param rows each with the same names in the same order; null where there is no number
 * @param why there are no rows, in a sentence; empty where there are some, or the page says it
 */
public record Answer(
    Rule rule,
    String edition,
    Function<String, Optional<Source>> sources,
    List<Map<String, @Nullable Object>> rows,
    String why) {
  public Answer(
      Rule rule,
      String edition,
      Function<String, Optional<Source>> sources,
      List<Map<String, @Nullable Object>> rows) {
    this(rule, edition, sources, rows, "");
  }

  /** The sentence is worked out only where there is nothing else to say. */
  public Answer orBecause(Supplier<String> why) {
    return rows.isEmpty() ? new Answer(rule, edition, sources, rows, why.get()) : this;
  }

  private static final String SUMS = "sha256";

  /** Ends a row: what its numbers are, of whom, and the files that they stand in. */
  static void end(
      Map<String, @Nullable Object> row, String unit, String denominator, Collection<String> sums) {
    row.put("unit", unit);
    row.put("denominatorOf", denominator);
    row.put(SUMS, List.copyOf(new TreeSet<>(sums)));
  }

  /** "students (enrollment)". */
  static String denominator(Declared indicator) {
    return indicator.denominator().unit() + " (" + indicator.denominator().name() + ")";
  }

  static Set<String> sums(Collection<Published> figures) {
    return figures.stream()
        .flatMap(it -> java.util.stream.Stream.of(it.countLine(), it.baseLine()))
        .flatMap(Optional::stream)
        .map(Line::sha256)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public String json() {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("edition", edition);
    answer.put("rule", rule.name());
    answer.put("formula", rule.formula());
    answer.put("source", rule.source());
    answer.put("rows", rows.stream().map(this::json).toList());
    answer.put("count", rows.size());
    if (!why.isEmpty()) {
      answer.put("message", why);
    }
    return JsonText.of(answer);
  }

  private Map<String, @Nullable Object> json(Map<String, @Nullable Object> row) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>(row);
    json.remove(SUMS);
    List<Object> files = new ArrayList<>();
    for (String sum : sums(row)) {
      Map<String, @Nullable Object> file = new LinkedHashMap<>();
      file.put("file", of(sum, Source::name));
      file.put(SUMS, sum);
      file.put("publisher", of(sum, Source::publisher));
      files.add(file);
    }
    json.put("sources", files);
    return json;
  }

  private static List<String> sums(Map<String, @Nullable Object> row) {
    return row.get(SUMS) instanceof List<?> sums
        ? sums.stream().map(Object::toString).toList()
        : List.of();
  }

  private @Nullable String of(String sum, Function<Source, String> what) {
    return sources.apply(sum).map(what).orElse(null);
  }

  public Spreadsheet csv() {
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(it -> names.addAll(it.keySet()));
    names.remove(SUMS);
    List<String> head = new ArrayList<>(names);
    head.addAll(List.of("file", SUMS, "publisher", "rule", "edition"));
    var sheet = new Spreadsheet(head.toArray(String[]::new));
    for (Map<String, @Nullable Object> row : rows) {
      List<String> cells = new ArrayList<>(names.stream().map(it -> text(row.get(it))).toList());
      List<String> sums = sums(row);
      cells.add(text(sums.stream().map(it -> of(it, Source::name)).toList()));
      cells.add(text(sums));
      cells.add(text(sums.stream().map(it -> of(it, Source::publisher)).distinct().toList()));
      cells.addAll(List.of(rule.name(), edition));
      sheet.row(cells);
    }
    return sheet;
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Iterable<?> items ->
          StreamSupport.stream(items.spliterator(), false)
              .map(it -> text(it))
              .collect(Collectors.joining("; "));
      default -> value.toString();
    };
  }
}
