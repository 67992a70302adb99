package org.commontable.evidence.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commontable.evidence.Editions;
import org.commontable.evidence.FigureWords;
import org.commontable.evidence.PublishedRows;
import org.commontable.evidence.Source;
import org.commontable.evidence.figures.Comparison;
import org.commontable.evidence.figures.Kind;
import org.commontable.evidence.figures.Line;
import org.commontable.evidence.figures.Published;
import org.commontable.evidence.files.Input;
import org.commontable.evidence.files.ShownRow;
import org.commontable.evidence.shelf.Shelf;
import org.commontable.evidence.web.IndicatorPage.SourceLine;
import org.commontable.measures.Cell;
import org.commontable.measures.Ratio;
import org.commontable.platform.web.Ui;
import org.commontable.shared.Fraction;
import org.commontable.shared.SchoolYear;

/**
 * How a figure is known: its sum, its rule and edition, the lines it came from, and what repeats
 * it.
 */
final class IndicatorProof {
  private final Ui ui;
  private final PublishedWords words;
  private final Editions.Standing edition;
  private final PublishedRows rows;
  private final Map<String, Source> files;

  IndicatorProof(Ui ui, Editions.Standing edition, PublishedRows rows, Map<String, Source> files) {
    this.ui = ui;
    this.words = new PublishedWords(ui);
    this.edition = edition;
    this.rows = rows;
    this.files = files;
  }

  /**
   * @param reference the row it is compared with: it belongs to the proof where both are shown
   */
  IndicatorPage.Proof of(
      Published figure, Optional<Published> reference, String place, String path, LocalDate today) {
    Optional<Published> beside =
        reference.filter(it -> it.printed().isPresent() && figure.printed().isPresent());
    fetch(figure, beside);
    List<SourceLine> lines = new ArrayList<>(lines(figure));
    beside.ifPresent(it -> lines.addAll(lines(it)));
    return new IndicatorPage.Proof(
        lead(figure),
        formula(figure),
        ui.t("evidence.proof.text." + figure.indicator().kind().word()),
        IndicatorWords.rule(figure.indicator()),
        ui.t(
            "evidence.edition",
            "edition",
            edition.id().toString().substring(0, 8),
            "made",
            ui.words().plainDate(LocalDate.ofInstant(edition.madeAt(), ui.zone()))),
        lines.stream().distinct().toList(),
        files.values().stream()
            .map(it -> new FigureWords(ui).publisher(it))
            .distinct()
            .sorted()
            .collect(Collectors.joining("; ")),
        commands(figure),
        new FigureCitation(ui, edition, files)
            .of(
                figure,
                beside,
                place,
                path + "?group=" + figure.group() + "&year=" + year(figure),
                today));
  }

  private static String year(Published figure) {
    return new SchoolYear(figure.year()).full();
  }

  private void fetch(Published figure, Optional<Published> beside) {
    Stream.concat(Stream.of(figure), beside.stream())
        .flatMap(FigureCitation::lines)
        .collect(Collectors.groupingBy(Line::sha256, Collectors.toSet()))
        .forEach(
            (sum, lines) ->
                Optional.ofNullable(files.get(sum)).ifPresent(it -> rows.fetch(it, lines)));
  }

  private String lead(Published figure) {
    return figure.comparison().isPresent() && figure.indicator().kind() == Kind.EVENTS
        ? ui.t(
            "evidence.proof.lead.times",
            "group",
            words.students(figure.group()),
            "others",
            words.students(figure.comparison().get().comparator()))
        : ui.t("evidence.proof.lead." + figure.indicator().kind().word());
  }

  private Optional<String> formula(Published figure) {
    if (figure.printed().isEmpty() || !(figure.count() instanceof Cell.Exact(Fraction count))) {
      return Optional.empty();
    }
    Kind kind = figure.indicator().kind();
    if (kind == Kind.PRINTED || kind == Kind.PARITY || kind == Kind.COUNT) {
      return Optional.empty();
    }
    String own = number(count) + " ÷ " + number(((Cell.Exact) figure.base()).value());
    if (kind == Kind.EVENTS
        && figure.comparison().isPresent()
        && figure.comparison().get().ratio() instanceof Ratio.Finite(double ratio)
        && figure.comparison().get().events() instanceof Cell.Exact(Fraction events)
        && figure.comparison().get().population() instanceof Cell.Exact(Fraction people)) {
      return Optional.of(
          "(%s) ÷ (%s ÷ %s) = %s"
              .formatted(own, number(events), number(people), ui.number(ratio, 4)));
    }
    String value = ui.number(figure.printed().getAsDouble() * PublishedWords.per(kind), 2);
    return Optional.of(
        kind == Kind.STAFF
            ? own + " = " + value
            : kind == Kind.PERCENT
                ? ui.t("evidence.proof.printed", "sum", own, "value", value)
                : own + (kind == Kind.EVENTS ? " × 100 = " + value : " = " + value + "%"));
  }

  private String number(Fraction value) {
    return value.isWhole()
        ? ui.number(value.numerator().longValue())
        : ui.number(PublishedWords.real(value), 1);
  }

  private List<SourceLine> lines(Published figure) {
    List<SourceLine> found = new ArrayList<>();
    boolean shown = figure.status() == Published.Status.SHOWN;
    boolean based = shown || figure.base() instanceof Cell.Exact;
    figure
        .countLine()
        .ifPresent(it -> found.add(line(figure, it, figure.indicator().numerator(), shown)));
    figure
        .baseLine()
        .ifPresent(it -> found.add(line(figure, it, figure.indicator().denominator(), based)));
    return found;
  }

  /**
   * @param shown its number is; else the state's mark stands there, and nothing with a digit
   */
  private SourceLine line(Published figure, Line line, Input input, boolean shown) {
    boolean earlier = figure.earlierLine().filter(line::equals).isPresent();
    Optional<Source> file = Optional.ofNullable(files.get(line.sha256()));
    Optional<ShownRow> row =
        file.flatMap(it -> rows.row(it, line, input, figure.group()))
            .map(it -> shown ? it : it.marked());
    List<ShownRow.Cell> cells = row.map(ShownRow::cells).orElse(List.of());
    int left = row.map(ShownRow::left).orElse(0);
    String number =
        cells.stream()
            .filter(ShownRow.Cell::number)
            .map(ShownRow.Cell::said)
            .collect(Collectors.joining(", "));
    return new SourceLine(
        words.group(figure.indicator(), figure.group()),
        line.sha256(),
        file.map(Source::shortName).orElse(""),
        ui.number(line.line()),
        earlier
            ? ui.t("evidence.rows.earlier", "published", new FigureWords(ui).published(file))
            : "",
        cells.stream()
            .filter(it -> !it.number())
            .map(ShownRow.Cell::said)
            .collect(Collectors.joining(", ")),
        number.isEmpty() && !shown ? ui.t("evidence.hidden.state") : number,
        left > 0 ? ui.t("evidence.rows.left", "count", left) : "");
  }

  private static List<String> commands(Published figure) {
    List<String> commands = new ArrayList<>();
    String year = year(figure);
    commands.add(
        "./commontable evidence figures --indicator %s --place %s --year %s --group %s"
            .formatted(figure.indicator().id(), figure.place(), year, figure.group()));
    // A printed percent stands for a rounded count, so no sum of counts gives it back whole.
    if (figure.indicator().kind() != Kind.PERCENT
        && figure.printed().isPresent()
        && figure.comparison().isPresent()
        && figure.comparison().get().difference().isPresent()) {
      Comparison it = figure.comparison().get();
      whole(figure.count(), figure.base())
          .flatMap(
              own ->
                  whole(it.events(), it.population())
                      .map(
                          others ->
                              "./commontable compute risk-ratio --group %s --others %s"
                                  .formatted(
                                      it.inverted() ? others : own, it.inverted() ? own : others)))
          .ifPresent(commands::add);
    }
    if (figure.printed().isPresent()) {
      Input input = figure.indicator().numerator();
      Map<String, List<String>> options = new LinkedHashMap<>();
      options.put("dataset", List.of(input.dataset()));
      options.put("place", List.of(figure.place()));
      options.put("year", List.of(year));
      options.put("group", List.of(figure.group()));
      options.put("measure", List.of(input.measure()));
      options.put(
          "where",
          input.where().entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).toList());
      commands.add(Shelf.command(options) + " --file FILE");
    }
    return commands;
  }

  private static Optional<String> whole(Cell count, Cell base) {
    return count instanceof Cell.Exact(Fraction x)
            && base instanceof Cell.Exact(Fraction n)
            && x.isWhole()
            && n.isWhole()
        ? Optional.of(x.numerator() + "/" + n.numerator())
        : Optional.empty();
  }
}
