package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commontable.evidence.figures.Asked;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.EditionReader;
import org.commontable.evidence.figures.Glances;
import org.commontable.evidence.figures.Published;
import org.commontable.platform.picture.chart.ChartWords;
import org.commontable.platform.picture.chart.YearChart;
import org.commontable.platform.picture.chart.YearPoint;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;

/** One place's figures of an indicator, year by year, as lines that end where there is nothing. */
final class OverYears {
  private static final String STATE = "999";

  /** A reason that fits into a small drawing. */
  private static final int BRIEF = 34;

  private final Declared indicator;
  private final boolean ratios;
  private final Ui ui;
  private final PublishedWords words;
  private final List<Integer> years;
  private final Map<List<Object>, Published> figures = new HashMap<>();
  private final Map<List<Object>, Published> state = new HashMap<>();

  OverYears(View view, String place, Ui ui) {
    this.indicator = view.indicator();
    this.ratios = view.ratios();
    this.ui = ui;
    this.words = new PublishedWords(ui);
    var glances = new Glances(view.edition().book());
    int first = glances.years(indicator.id()).getFirst();
    this.years = IntStream.rangeClosed(first, glances.years().getLast()).boxed().toList();
    var reader = new EditionReader(view.edition().book());
    java.util.Set<String> groups = java.util.Set.copyOf(view.groups());
    read(reader, place, groups, figures);
    if (!place.equals(STATE)) {
      read(reader, STATE, groups, state);
    }
  }

  private void read(
      EditionReader reader,
      String place,
      java.util.Set<String> groups,
      Map<List<Object>, Published> found) {
    reader
        .read(
            new Asked(
                java.util.Set.of(indicator.id()),
                java.util.Set.of(place),
                java.util.Set.of(),
                groups))
        .forEach(it -> found.put(List.of(it.group(), it.year()), it));
  }

  /** From the first year of the indicator to the newest of all. */
  List<Integer> years() {
    return years;
  }

  Optional<Published> figure(String group, int year) {
    return Optional.ofNullable(figures.get(List.of(group, year)));
  }

  /** Those there are, group by group, the oldest first. */
  List<Published> all(List<String> groups) {
    return groups.stream()
        .flatMap(group -> years.stream().flatMap(year -> figure(group, year).stream()))
        .toList();
  }

  boolean isEmpty() {
    return figures.values().stream().allMatch(it -> it.status() == Published.Status.MISSING);
  }

  YearChart chart(String group, String title, String name, String stateName) {
    List<YearPoint> points = new ArrayList<>();
    boolean compared = false;
    for (int year : years) {
      YearPoint point = point(group, year);
      Published other = state.get(List.of(group, year));
      Drawn there = other == null ? null : Drawn.of(other, ratios, ui);
      if (there != null && there.value().isPresent()) {
        point = point.against(there.value().getAsDouble(), there.said());
        compared = true;
      }
      points.add(indicator.breaks().contains(year) ? point.afterBreak() : point);
    }
    return new YearChart(
        title,
        sentence(group, title),
        name,
        compared ? stateName : "",
        points,
        chartWords(group, stateName));
  }

  private YearPoint point(String group, int year) {
    String label = new SchoolYear(year).label();
    Optional<Published> figure = figure(group, year);
    if (figure.filter(it -> it.status() == Published.Status.HIDDEN).isPresent()) {
      return YearPoint.without(label, YearPoint.Status.HIDDEN);
    }
    if (figure.filter(it -> it.status() == Published.Status.SHOWN).isEmpty()) {
      return YearPoint.without(label, YearPoint.Status.NO_FILE);
    }
    Drawn drawn = Drawn.of(figure.get(), ratios, ui);
    if (drawn.value().isEmpty()) {
      return YearPoint.without(label, YearPoint.Status.MISSING);
    }
    YearPoint shown = YearPoint.shown(label, drawn.value().getAsDouble(), drawn.said());
    return drawn.lower().isPresent() && drawn.upper().isPresent()
        ? shown.within(drawn.lower().getAsDouble(), drawn.upper().getAsDouble())
        : shown;
  }

  private String sentence(String group, String title) {
    return title
        + ". "
        + years.stream().map(it -> said(group, it)).collect(Collectors.joining(", "))
        + ".";
  }

  private String said(String group, int year) {
    String label = new SchoolYear(year).label();
    String anew = indicator.breaks().contains(year) ? " (" + ui.t("evidence.view.anew") + ")" : "";
    return label
        + anew
        + ": "
        + figure(group, year)
            .map(it -> words.absence(it).isEmpty() ? orNot(it) : words.absence(it))
            .orElse(ui.t("evidence.absence.missing"));
  }

  private String orNot(Published figure) {
    String said = Drawn.of(figure, ratios, ui).said();
    return said.isEmpty() ? ui.t("evidence.absence.undetermined") : said;
  }

  private ChartWords chartWords(String group, String stateName) {
    List<Published> hidden =
        years.stream()
            .flatMap(it -> figure(group, it).stream())
            .filter(it -> it.status() == Published.Status.HIDDEN)
            .toList();
    List<String> reasons = hidden.stream().map(words::absence).distinct().toList();
    boolean brief = reasons.size() == 1 && reasons.getFirst().length() <= BRIEF;
    String why = brief ? reasons.getFirst() : ui.t("evidence.view.hidden");
    List<String> gap = List.of(ui.t("evidence.view.gap1"), ui.t("evidence.view.gap2"));
    return new ChartWords(
        ratios ? ui.t("evidence.chart.same") : "",
        indicator.kind().compares() ? ui.t("evidence.chart.band") : "",
        gap,
        gap,
        List.of(ui.t("evidence.chart.hidden1", "count", hidden.size()), why),
        why,
        NotesBelow.of(ui, ui.t("evidence.chart.note.hidden"), stateName),
        ui.t("evidence.view.anew"));
  }
}
