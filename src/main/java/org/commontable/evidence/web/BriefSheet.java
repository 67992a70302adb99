package org.commontable.evidence.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commontable.evidence.Place;
import org.commontable.evidence.figures.Comparison;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Kind;
import org.commontable.evidence.figures.Published;
import org.commontable.evidence.figures.Published.Status;
import org.commontable.measures.Interval;
import org.commontable.measures.Ratio;
import org.commontable.platform.picture.QrCode;
import org.commontable.platform.web.Ui;

/** Fills the two sheets of a place: in front what was counted, behind it the gaps and the proof. */
final class BriefSheet {
  /** More names do not fit on the sheet; the place's page lists all. */
  private static final int FILES = 16;

  private final Ui ui;
  private final PublishedWords words;
  private final Place place;
  private final PlaceShelf shelf;
  private final LocalDate today;

  BriefSheet(Ui ui, Place place, PlaceShelf shelf, LocalDate today) {
    this.ui = ui;
    this.words = new PublishedWords(ui);
    this.place = place;
    this.shelf = shelf;
    this.today = today;
  }

  BriefPage page(
      String kind,
      List<PlacePage.File> files,
      String publishers,
      String edition,
      Optional<String> phone) {
    List<Declared> measures = shelf.everydayIndicators();
    String address = ui.absolute(place.path());
    return new BriefPage(
        place.id(),
        place.name(),
        kind,
        ui.date(today),
        students(),
        shelf.everyday(),
        measures.stream().map(new IndicatorWords(ui)::name).toList(),
        gaps(measures),
        shelf.shelf().stream().flatMap(it -> it.lines().stream()).toList(),
        hidden(),
        shelf.silent(),
        files.subList(0, Math.min(files.size(), FILES)),
        files.size() > FILES
            ? ui.t("evidence.brief.files", "count", files.size() - FILES, "address", address)
            : "",
        publishers,
        edition,
        address,
        phone,
        QrCode.svg(address, ui.t("evidence.brief.code", "address", address)));
  }

  /** "96,581 students, 2016-17". */
  private String students() {
    return shelf
        .enrollment()
        .flatMap(
            it ->
                it.rows().stream()
                    .filter(row -> !row.hidden())
                    .filter(row -> row.group().equals(words.group("all")))
                    .findFirst()
                    .map(
                        row ->
                            ui.t(
                                "evidence.brief.students",
                                "students",
                                row.students(),
                                "year",
                                it.year())))
        .orElse("");
  }

  /** Groups of which at least one measure can be compared here, in the order of pages. */
  private List<BriefPage.Gap> gaps(List<Declared> measures) {
    Map<Integer, String> groups = new TreeMap<>();
    List<String> order = org.commontable.evidence.release.Partitions.groups();
    for (Declared measure : measures) {
      for (Published figure : shelf.newest(measure)) {
        if (isCompared(figure) && !BarsOf.isMirror(figure.group())) {
          groups.put(order.indexOf(figure.group()), figure.group());
        }
      }
    }
    List<BriefPage.Gap> gaps = new ArrayList<>();
    for (String group : groups.values()) {
      gaps.add(
          new BriefPage.Gap(
              words.group(group), measures.stream().map(it -> cell(it, group)).toList()));
    }
    return gaps;
  }

  private static boolean isCompared(Published figure) {
    return figure.comparison().filter(it -> it.difference().isPresent()).isPresent();
  }

  private BriefPage.Cell cell(Declared measure, String group) {
    Optional<Published> found =
        shelf.newest(measure).stream().filter(it -> it.group().equals(group)).findFirst();
    if (found.isEmpty() || found.get().status() == Status.MISSING) {
      return new BriefPage.Cell(ui.t("evidence.brief.missing"), "", "", false);
    }
    Published figure = found.get();
    if (!isCompared(figure)) {
      return new BriefPage.Cell(
          ui.t(
              switch (figure.status()) {
                case HIDDEN -> "evidence.brief.hidden";
                case NO_BASE -> "evidence.brief.noBase";
                default -> "evidence.brief.notCompared";
              }),
          "",
          "",
          false);
    }
    Comparison it = figure.comparison().orElseThrow();
    double points = it.difference().getAsDouble() * PublishedWords.per(figure.indicator().kind());
    return new BriefPage.Cell(
        ui.t(
            figure.indicator().kind() == Kind.EVENTS
                ? "evidence.brief.events"
                : "evidence.brief.points",
            "points",
            words.signed(points)),
        times(it),
        BarsOf.isFirst(group) ? "" : new BarsOf(ui).ofHowMany(figure),
        true);
  }

  private String times(Comparison it) {
    if (!(it.ratio() instanceof Ratio.Finite(double ratio))) {
      return "";
    }
    String times = ui.number(ratio, 2);
    return it.interval() instanceof Interval range && !range.unbounded()
        ? ui.t(
            "evidence.brief.times.range",
            "times",
            times,
            "lower",
            ui.number(range.lower(), 2),
            "upper",
            ui.number(range.upper(), 2))
        : ui.t("evidence.brief.times", "times", times);
  }

  /**
   * How many numbers are hidden, by what we say of the reason: those of the everyday measures, and
   * the one that stands for each of the others, which may be of teachers.
   */
  private List<String> hidden() {
    Map<String, Integer> said = new LinkedHashMap<>();
    Stream.concat(
            shelf.everydayIndicators().stream().flatMap(it -> shelf.newest(it).stream()),
            shelf.others().stream())
        .filter(it -> it.status() == Status.HIDDEN)
        .sorted(Comparator.comparing(it -> it.why().orElseThrow()))
        .forEach(it -> said.merge(words.absence(it), 1, Integer::sum));
    return said.entrySet().stream()
        .map(it -> ui.t("evidence.brief.why", "count", it.getValue(), "why", it.getKey()))
        .toList();
  }
}
