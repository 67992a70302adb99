package org.commontable.evidence.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commontable.evidence.FigureWords;
import org.commontable.evidence.Place;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Kind;
import org.commontable.evidence.figures.PlaceReader;
import org.commontable.evidence.figures.Published;
import org.commontable.evidence.release.Partitions;
import org.commontable.measures.Cell;
import org.commontable.platform.web.Ui;
import org.commontable.shared.Fraction;
import org.commontable.shared.SchoolYear;

/** What an edition says of one place: the everyday measures first, all others behind them. */
final class PlaceShelf {
  /** A school has one of these levels, and its everyday measure is that one's. */
  private static final List<String> LEVELS = List.of("-elementary", "-middle", "-high");

  private final Ui ui;
  private final PublishedWords words;
  private final IndicatorWords indicators;
  private final Place place;
  private final LocalDate today;
  private final Map<Declared, List<Published>> newest = new LinkedHashMap<>();

  PlaceShelf(Ui ui, Place place, PlaceReader reader, LocalDate today) {
    this.ui = ui;
    this.words = new PublishedWords(ui);
    this.indicators = new IndicatorWords(ui);
    this.place = place;
    this.today = today;
    for (Declared it : Declared.all()) {
      List<Published> figures = everybodys(it, reader.newest(it));
      if (!figures.isEmpty()) {
        newest.put(it, figures);
      }
    }
  }

  boolean isEmpty() {
    return newest.isEmpty();
  }

  /** True where the files count the students and nothing else. */
  boolean isBare() {
    return newest.keySet().stream().allMatch(it -> it.kind() == Kind.COUNT);
  }

  /** Every figure that stands on the page, for its sources. */
  List<Published> figures() {
    return Stream.of(
            everydayIndicators().stream().flatMap(it -> newest(it).stream()),
            newest.keySet().stream()
                .filter(it -> it.kind() == Kind.COUNT)
                .flatMap(it -> newest(it).stream()),
            others().stream())
        .flatMap(it -> it)
        .toList();
  }

  /** What is said of all other indicators. */
  List<Published> others() {
    List<Declared> everyday = everydayIndicators();
    return newest.entrySet().stream()
        .filter(it -> !everyday.contains(it.getKey()))
        .flatMap(it -> said(it.getValue()).stream())
        .toList();
  }

  /**
   * One figure stands for an indicator. A share among teachers over the same among students is told
   * of each group that has one, in the order of pages, since that of everybody is always one.
   */
  private static List<Published> said(List<Published> figures) {
    List<Published> groups =
        figures.stream()
            .filter(it -> it.indicator().kind() == Kind.PARITY && it.printed().isPresent())
            .sorted(Comparator.comparingInt(it -> Partitions.groups().indexOf(it.group())))
            .toList();
    return groups.isEmpty() ? List.of(lead(figures)) : groups;
  }

  List<Published> newest(Declared indicator) {
    return newest.getOrDefault(indicator, List.of());
  }

  /** Those of the everyday shelf; where a school has no such level, the next level it has. */
  List<Declared> everydayIndicators() {
    List<Declared> chosen = new ArrayList<>();
    for (Declared it : Declared.all()) {
      if (it.everyday()) {
        levels(it).stream().filter(newest::containsKey).findFirst().ifPresent(chosen::add);
      }
    }
    return chosen;
  }

  /** Everyday measures of which no file says anything here, of whatever level; as a sentence. */
  String unsaid() {
    String names =
        Declared.all().stream()
            .filter(Declared::everyday)
            .filter(it -> levels(it).stream().noneMatch(newest::containsKey))
            .map(this::ofAnyLevel)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : ui.t("evidence.place.unsaid", "names", names);
  }

  /** "Reading tests": nobody knows the grades of a school without a test. */
  private String ofAnyLevel(Declared indicator) {
    return levels(indicator).size() == 1
        ? indicators.name(indicator)
        : ui.t("evidence.place.unsaid." + subject(indicator));
  }

  private static String subject(Declared indicator) {
    return indicator.id().replaceFirst(LEVELS.getFirst() + "$", "");
  }

  private static List<Declared> levels(Declared indicator) {
    return indicator.id().endsWith(LEVELS.getFirst())
        ? LEVELS.stream().flatMap(it -> Declared.find(subject(indicator) + it).stream()).toList()
        : List.of(indicator);
  }

  List<PlacePage.Measured> everyday() {
    Set<String> topics = new HashSet<>();
    return everydayIndicators().stream().map(it -> measured(it, !topics.add(it.topic()))).toList();
  }

  private PlacePage.Measured measured(Declared indicator, boolean again) {
    List<Published> figures = newest(indicator);
    Published lead = lead(figures);
    String path = path(indicator);
    return new PlacePage.Measured(
        indicator.id(),
        indicators.name(indicator),
        words.sentence(lead, place.name()),
        path,
        new BarsOf(ui).of(figures, path),
        new FigureWords(ui).age(new SchoolYear(lead.year()), today),
        lead.isBreak() ? ui.t("evidence.break", "year", PublishedWords.year(lead)) : "",
        indicators.notSaid(indicator),
        again);
  }

  /** Everybody's, or the first group's that is shown; where none is, it says that all is hidden. */
  static Published lead(List<Published> figures) {
    Published all =
        figures.stream()
            .filter(it -> it.group().equals("all"))
            .findFirst()
            .orElse(figures.getFirst());
    return all.printed().isPresent()
        ? all
        : figures.stream().filter(it -> it.printed().isPresent()).findFirst().orElse(all);
  }

  /** Students for each teacher: a group's students over a group's teachers would say nothing. */
  static List<Published> everybodys(Declared indicator, List<Published> figures) {
    return indicator.kind().isOfAll()
        ? figures.stream().filter(it -> it.group().equals("all")).toList()
        : figures;
  }

  String path(Declared indicator) {
    return "/evidence/" + indicator.id() + "/" + place.id();
  }

  /** All other indicators of the place, by topic. */
  List<PlacePage.Topic> shelf() {
    List<Declared> everyday = everydayIndicators();
    Map<String, List<PlacePage.Line>> topics = new LinkedHashMap<>();
    newest.forEach(
        (indicator, figures) -> {
          if (!everyday.contains(indicator)) {
            topics
                .computeIfAbsent(indicators.topic(indicator), it -> new ArrayList<>())
                .add(line(indicator, figures));
          }
        });
    return topics.entrySet().stream()
        .map(it -> new PlacePage.Topic(it.getKey(), it.getValue()))
        .toList();
  }

  private PlacePage.Line line(Declared indicator, List<Published> figures) {
    List<Published> said = said(figures);
    Published lead = said.getFirst();
    List<PlacePage.Shown> shown =
        said.stream().filter(it -> it.printed().isPresent()).map(this::shown).toList();
    return new PlacePage.Line(
        indicators.name(indicator),
        path(indicator),
        PublishedWords.year(lead),
        shown,
        shown.isEmpty()
            ? words.absence(lead)
            : indicator.kind() == Kind.PARITY ? same(figures) : "");
  }

  private PlacePage.Shown shown(Published figure) {
    return new PlacePage.Shown(
        words.value(figure),
        figure.group().equals("all") ? "" : words.group(figure.group()),
        figure.indicator().kind() == Kind.PRINTED && figure.base() instanceof Cell.Exact base
            ? ui.t("evidence.place.average", "base", PublishedWords.real(base))
            : words.counts(figure));
  }

  /** What 1 means, and of how many teachers and students the shares are. */
  private String same(List<Published> figures) {
    return figures.stream()
        .filter(it -> it.group().equals("all"))
        .filter(it -> it.count() instanceof Cell.Exact && it.base() instanceof Cell.Exact)
        .findFirst()
        .map(
            it ->
                ui.t(
                    "evidence.place.parity.of",
                    "teachers",
                    PublishedWords.real(it.count()),
                    "students",
                    PublishedWords.real(it.base())))
        .orElseGet(() -> ui.t("evidence.place.parity"));
  }

  /** Indicators of which no file says anything here. */
  String silent() {
    return Declared.all().stream()
        .filter(it -> !newest.containsKey(it))
        .map(indicators::name)
        .collect(Collectors.joining("; "));
  }

  /** Students of each group in the newest year that counts them. */
  Optional<PlacePage.Enrollment> enrollment() {
    return newest.entrySet().stream()
        .filter(it -> it.getKey().denominator().name().equals("enrollment"))
        .map(Map.Entry::getValue)
        .max(
            Comparator.comparingInt((List<Published> it) -> it.getFirst().year())
                .thenComparingLong(PlaceShelf::counted))
        .map(this::enrollment);
  }

  private static long counted(List<Published> figures) {
    return figures.stream().filter(it -> it.base() instanceof Cell.Exact).count();
  }

  private PlacePage.Enrollment enrollment(List<Published> figures) {
    int year = figures.getFirst().year();
    List<PlacePage.Enrolled> rows =
        figures.stream()
            .filter(it -> !BarsOf.isMirror(it.group()))
            .filter(it -> !(it.base() instanceof Cell.Missing))
            .filter(it -> it.status() != Published.Status.NOT_COLLECTED)
            .map(this::enrolled)
            .toList();
    return new PlacePage.Enrollment(
        new SchoolYear(year).label(), new FigureWords(ui).age(new SchoolYear(year), today), rows);
  }

  private PlacePage.Enrolled enrolled(Published figure) {
    return figure.base() instanceof Cell.Exact(Fraction students)
        ? new PlacePage.Enrolled(
            words.group(figure.group()), ui.number(students.numerator().longValue()), false)
        : new PlacePage.Enrolled(
            words.group(figure.group()), ui.t("evidence.place.students.hidden"), true);
  }
}
