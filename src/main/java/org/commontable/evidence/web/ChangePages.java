package org.commontable.evidence.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.evidence.FigureWords;
import org.commontable.evidence.Sources;
import org.commontable.evidence.derived.Answer;
import org.commontable.evidence.derived.GapStep;
import org.commontable.evidence.figures.Published;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.platform.picture.Placard;
import org.commontable.platform.picture.ShareImage;
import org.commontable.platform.picture.chart.YearChart;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How a figure of one place changed over the years, with its breaks and gaps. */
@Controller
class ChangePages {
  static final String PATH = "/evidence/change";
  private static final String STATE = "999";

  private final ViewStart start;
  private final Sources sources;
  private final Clock clock;

  ChangePages(ViewStart start, Sources sources, Clock clock) {
    this.start = start;
    this.sources = sources;
    this.clock = clock;
  }

  static String address(String indicator, String place, String group) {
    return PATH + "?indicator=" + indicator + "&group=" + group + "&place=" + place;
  }

  @GetMapping(PATH)
  @May(Act.READ_PUBLIC)
  Reply page(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    return ViewStart.page(
        start.view(sent),
        "evidence/change",
        it -> page(it.first(1, "one"), ui),
        "evidence.change.title",
        ui);
  }

  @GetMapping(PATH + ".csv")
  @May(Act.READ_PUBLIC)
  Reply csv(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    View view = view(sent, ui);
    KnownPlace place = place(view).orElseThrow(() -> new NotFound("a place"));
    return start
        .files(view, it -> false, ui)
        .csv(new OverYears(view, place.code(), ui).all(view.groups()))
        .file(view.indicator().id() + "-" + place.code() + ".csv");
  }

  @GetMapping(PATH + ".json")
  @May(Act.READ_PUBLIC)
  Reply json(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    View view = view(sent, ui);
    KnownPlace place = place(view).orElseThrow(() -> new NotFound("a place"));
    return Reply.json(
        start
            .files(view, it -> false, ui)
            .json(new OverYears(view, place.code(), ui).all(view.groups())));
  }

  @GetMapping(PATH + "/moved.csv")
  @May(Act.READ_PUBLIC)
  Reply movedCsv(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    View view = view(sent, ui);
    return moved(view, ui).csv().file(view.indicator().id() + "-who-moved.csv");
  }

  @GetMapping(PATH + "/moved.json")
  @May(Act.READ_PUBLIC)
  Reply movedJson(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    return Reply.json(moved(view(sent, ui), ui).json());
  }

  private Answer moved(View view, Ui ui) {
    KnownPlace place = place(view).orElseThrow(() -> new NotFound("a place"));
    var over = new OverYears(view, place.code(), ui);
    return new Answer(
        GapStep.RULE,
        view.edition().id().toString(),
        Known.once(sources),
        view.groups().stream()
            .flatMap(it -> GapStep.of(over.all(List.of(it))).stream())
            .map(GapStep::row)
            .toList());
  }

  /** The newest figure as an image for cards. */
  @GetMapping(PATH + "/picture.{lang:en|es}.png")
  @May(Act.READ_PUBLIC)
  Reply picture(
      Ui ui, @PathVariable String lang, @RequestParam MultiValueMap<String, String> sent) {
    View view = view(sent, ui);
    Ui own = ExplorePages.in(lang, ui);
    KnownPlace place = place(view).orElseThrow(() -> new NotFound("a place"));
    Published figure =
        newest(new OverYears(view, place.code(), own), view)
            .orElseThrow(() -> new NotFound("a figure that is shown"));
    String name = start.words(view, own).name(place);
    String said = new PublishedWords(own).sentence(figure, name) + ".";
    return new Reply.Picture(
        "image/png",
        ShareImage.png(
            new Placard(
                lang,
                view.indicator().area(),
                own.masthead().name(),
                said,
                "",
                age(figure, own).map(FigureWords.Age::strong).orElse(""),
                new PublishedWords(own).counts(figure),
                List.of(),
                new IndicatorWords(own).notSaid(view.indicator()),
                List.of(
                    ViewStart.edition(view.edition(), own),
                    own.absolute(address(view.indicator().id(), place.code(), figure.group()))),
                said)));
  }

  private Optional<FigureWords.Age> age(Published newest, Ui ui) {
    return new FigureWords(ui)
        .age(new SchoolYear(newest.year()), LocalDate.ofInstant(clock.instant(), ui.zone()));
  }

  private View view(MultiValueMap<String, String> sent, Ui ui) {
    return start.exact(sent, 1, PATH, ui);
  }

  /** The one chosen, the state without a choice, or any where no file tells of a state. */
  private static Optional<KnownPlace> place(View view) {
    return view.places().stream()
        .findFirst()
        .or(() -> view.book().find(STATE))
        .or(() -> view.book().districts().stream().findFirst());
  }

  private ChangePage page(View view, Ui ui) {
    var words = start.words(view, ui);
    Optional<KnownPlace> place = place(view);
    String name = place.map(words::name).orElse("");
    String code = place.map(KnownPlace::code).orElse("");
    var over = new OverYears(view, code, ui);
    var indicators = new IndicatorWords(ui);
    Optional<YearChart> chart =
        over.isEmpty()
            ? Optional.empty()
            : Optional.of(
                over.chart(
                    view.group(),
                    new PublishedWords(ui).group(view.group()),
                    name,
                    words.name(STATE)));
    String asked = view.understood().with("place", code).address("");
    Optional<Published> newest = newest(over, view);
    return new ChangePage(
        ViewForm.of(view, PATH, words, ui),
        ui.t("evidence.change.of", "indicator", indicators.name(view.indicator()), "place", name),
        lead(view, ui),
        indicators.notSaid(view.indicator()),
        newest.flatMap(it -> age(it, ui)),
        chart,
        chart.map(it -> others(over, view, it.axisTop(), ui)).orElse(List.of()),
        view.indicator().breaks().stream()
            .map(it -> ui.t("evidence.break", "year", new SchoolYear(it).label()))
            .toList(),
        rows(over, view, name, code, ui),
        view.groups().stream()
            .flatMap(it -> new MovedWords(ui).sentence(over.all(List.of(it))).stream())
            .toList(),
        view.groups().stream()
            .flatMap(it -> new MovedWords(ui).rows(over.all(List.of(it))).stream())
            .toList(),
        PATH + "/moved.csv" + asked,
        PATH + "/moved.json" + asked,
        compares(over, view) ? ExplorePages.ratioHead(view, ui) : "",
        view.indicator().kind().compares(),
        place.map(KnownPlace::path).orElse(""),
        name,
        PATH + ".csv" + asked,
        PATH + ".json" + asked,
        newest.isPresent() ? PATH + "/picture." + ui.lang() + ".png" + asked : "",
        ui.absolute(PATH + asked),
        ViewStart.edition(view.edition(), ui));
  }

  private static String lead(View view, Ui ui) {
    var words = new IndicatorWords(ui);
    return view.ratios()
        ? ui.t("evidence.change.lead.ratio")
        : ui.t("evidence.change.lead", "unit", words.unit(view.indicator()));
  }

  private static boolean compares(OverYears over, View view) {
    return over.all(view.groups()).stream().anyMatch(it -> it.comparison().isPresent());
  }

  /** Of the first group that has one. */
  private static Optional<Published> newest(OverYears over, View view) {
    return over.all(view.groups()).stream()
        .filter(it -> it.printed().isPresent())
        .max(
            java.util.Comparator.comparingInt(Published::year)
                .thenComparingInt(it -> -view.groups().indexOf(it.group())));
  }

  /** On one scale, or each would look like any other. */
  private static List<YearChart> others(OverYears over, View view, double top, Ui ui) {
    var words = new PublishedWords(ui);
    List<YearChart> charts =
        view.groups().stream()
            .skip(1)
            .map(
                it -> {
                  String name = words.group(view.indicator(), it);
                  return over.chart(it, name, name, "");
                })
            .toList();
    double highest = charts.stream().mapToDouble(YearChart::axisTop).max().orElse(top);
    return charts.stream().map(it -> it.small(Math.max(top, highest))).toList();
  }

  private static List<FigureRow> rows(OverYears over, View view, String name, String code, Ui ui) {
    List<FigureRow> rows = new ArrayList<>();
    for (String group : view.groups()) {
      int first = rows.size();
      for (int year : over.years().reversed()) {
        FigureRow row =
            over.figure(group, year)
                .map(it -> FigureRow.of(it, name, false, ui))
                .orElseGet(
                    () -> FigureRow.absent(view.indicator().id(), code, name, group, year, ui));
        if (rows.size() > first && rows.getLast().isSilentAs(row)) {
          rows.add(rows.removeLast().since(row, ui));
        } else {
          rows.add(row);
        }
      }
    }
    return rows;
  }
}
