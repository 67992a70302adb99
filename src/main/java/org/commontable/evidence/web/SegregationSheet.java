package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commontable.evidence.derived.Segregation;
import org.commontable.evidence.derived.Segregation.Spread;
import org.commontable.platform.picture.chart.ChartWords;
import org.commontable.platform.picture.chart.YearChart;
import org.commontable.platform.picture.chart.YearPoint;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;

/** Segregation over the years in words, a table and a drawing. */
final class SegregationSheet {
  private final List<Segregation> years;
  private final String group;
  private final String reference;
  private final String place;
  private final Ui ui;

  SegregationSheet(List<Segregation> years, String group, String reference, String place, Ui ui) {
    var words = new PublishedWords(ui);
    this.years = years;
    this.group = words.students(group);
    this.reference = words.students(reference);
    this.place = place;
    this.ui = ui;
  }

  String title() {
    return ui.t("evidence.segregation.of", "group", group, "others", reference, "place", place);
  }

  List<String> said(Segregation it) {
    Spread spread = it.spread().orElseThrow();
    List<String> said = new ArrayList<>();
    said.add(head(it, spread));
    if (isRange(spread)) {
      said.add(
          ui.t(
              "evidence.segregation.shown",
              "used",
              it.used(),
              "percent",
              percent(spread.dissimilarity()),
              "lot",
              percent(spread.byLot())));
    }
    said.add(counted(it));
    said.add(
        ui.t(
            "evidence.segregation.schoolmates",
            "group",
            group,
            "others",
            reference,
            "isolation",
            percent(spread.isolation()),
            "exposure",
            percent(spread.exposure())));
    spread
        .between()
        .filter(one -> spread.m() > 0)
        .ifPresent(
            one ->
                said.add(
                    ui.t("evidence.segregation.between", "percent", percent(one / spread.m()))));
    return said;
  }

  /** Of all schools where some are left out: that of those shown can lie outside of it. */
  private String head(Segregation it, Spread spread) {
    return ui.t(
        isRange(spread) ? "evidence.segregation.range" : "evidence.segregation.said",
        "year",
        new SchoolYear(it.year()).label(),
        "place",
        place,
        "group",
        group,
        "others",
        reference,
        "percent",
        percent(spread.dissimilarity()),
        "lot",
        percent(spread.byLot()),
        "least",
        percent(spread.least()),
        "most",
        percent(spread.most()));
  }

  /** False where all schools give what those shown do, as far as it is printed. */
  private boolean isRange(Spread spread) {
    return !percent(spread.least()).equals(percent(spread.most()))
        || !percent(spread.least()).equals(percent(spread.dissimilarity()));
  }

  private String counted(Segregation it) {
    String said =
        ui.t(
            "evidence.segregation.counted",
            "used",
            it.used(),
            "left",
            it.schools() - it.used(),
            "students",
            students(it));
    long own = it.focalsOfAll().orElse(it.focals()) - it.focals();
    long others = it.referencesOfAll().orElse(it.references()) - it.references();
    return own <= 0 && others <= 0
        ? said
        : said
            + " "
            + ui.t(
                "evidence.segregation.left",
                "own",
                own,
                "group",
                group,
                "count",
                others,
                "others",
                reference);
  }

  private String students(Segregation it) {
    return of(it.focals(), it.focalsOfAll(), group)
        + ", "
        + of(it.references(), it.referencesOfAll(), reference);
  }

  private String of(long shown, OptionalLong whole, String who) {
    return whole.isPresent()
        ? ui.t(
            "evidence.segregation.of.some", "shown", shown, "whole", whole.getAsLong(), "who", who)
        : ui.t("evidence.segregation.of.unknown", "shown", shown, "who", who);
  }

  private String percent(double share) {
    return ui.number(100 * share, 1);
  }

  /** The newest year first. */
  List<SegregationRow> rows() {
    return years.reversed().stream().map(this::row).toList();
  }

  private SegregationRow row(Segregation it) {
    Optional<Spread> spread = it.spread();
    return new SegregationRow(
        new SchoolYear(it.year()).label(),
        spread.map(one -> percent(one.dissimilarity())).orElse(""),
        spread
            .map(
                one ->
                    ui.t(
                        "evidence.range",
                        "lower",
                        percent(one.least()),
                        "upper",
                        percent(one.most())))
            .orElse(""),
        spread.map(one -> percent(one.byLot())).orElse(""),
        spread.map(one -> percent(one.isolation())).orElse(""),
        spread.map(one -> percent(one.exposure())).orElse(""),
        spread.map(one -> ui.number(one.normalized(), 3)).orElse(""),
        spread.map(one -> ui.number(one.h(), 3)).orElse(""),
        ui.t("evidence.segregation.schools", "used", it.used(), "left", it.schools() - it.used()),
        students(it),
        spread.isPresent() ? "" : ui.t("evidence.segregation.none"));
  }

  /** From two years on. */
  Optional<YearChart> chart() {
    List<Segregation> known = years.stream().filter(it -> it.spread().isPresent()).toList();
    if (known.size() < 2) {
      return Optional.empty();
    }
    List<YearPoint> points =
        IntStream.rangeClosed(years.getFirst().year(), years.getLast().year())
            .mapToObj(this::point)
            .toList();
    String title = ui.t("evidence.segregation.chart");
    List<String> gap = List.of(ui.t("evidence.view.gap1"), ui.t("evidence.view.gap2"));
    return Optional.of(
        new YearChart(
            title,
            title
                + ": "
                + known.stream()
                    .map(
                        it ->
                            new SchoolYear(it.year()).label()
                                + " "
                                + percent(it.spread().orElseThrow().dissimilarity()))
                    .collect(Collectors.joining(", "))
                + ".",
            place,
            ui.t("evidence.segregation.lot"),
            points,
            new ChartWords(
                "",
                "",
                gap,
                gap,
                List.of(ui.t("evidence.segregation.hidden")),
                ui.t("evidence.segregation.hidden"),
                NotesBelow.of(
                    ui, ui.t("evidence.segregation.hidden"), ui.t("evidence.segregation.lot")))));
  }

  private YearPoint point(int year) {
    String label = new SchoolYear(year).label();
    Optional<Segregation> found = years.stream().filter(it -> it.year() == year).findFirst();
    if (found.isEmpty()) {
      return YearPoint.without(label, YearPoint.Status.NO_FILE);
    }
    return found
        .get()
        .spread()
        .map(
            it ->
                YearPoint.shown(label, 100 * it.dissimilarity(), percent(it.dissimilarity()))
                    .against(100 * it.byLot(), percent(it.byLot())))
        .orElseGet(() -> YearPoint.without(label, YearPoint.Status.HIDDEN));
  }
}
