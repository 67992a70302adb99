package org.commontable.evidence.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.evidence.LevelShares;
import org.commontable.evidence.Sources;
import org.commontable.evidence.StudentGroup;
import org.commontable.evidence.derived.Answer;
import org.commontable.evidence.derived.LevelGap;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Glances;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gaps of tests: the percent gap with V beside it, for one place over the years. */
@Controller
class GapPages {
  static final String PATH = "/evidence/gaps";
  private static final String DEFAULT_PLACE = "999";

  private final ViewStart start;
  private final Sources sources;
  private final LevelShares levels;

  GapPages(ViewStart start, Sources sources, LevelShares levels) {
    this.start = start;
    this.sources = sources;
    this.levels = levels;
  }

  static String address(String indicator, String place, String group) {
    return PATH + "?indicator=" + indicator + "&group=" + group + "&place=" + place;
  }

  @GetMapping(PATH)
  @May(Act.READ_PUBLIC)
  Reply page(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    return ViewStart.page(
        view(sent), "evidence/gaps", it -> page(it, without(sent), ui), "evidence.gaps.title", ui);
  }

  @GetMapping(PATH + ".csv")
  @May(Act.READ_PUBLIC)
  Reply csv(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    View view = ofTest(sent, ui);
    return answer(view, ui).csv().file(view.indicator().id() + "-gaps.csv");
  }

  @GetMapping(PATH + ".json")
  @May(Act.READ_PUBLIC)
  Reply json(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    View view = ofTest(sent, ui);
    return Reply.json(answer(view, ui).json());
  }

  private Answer answer(View view, Ui ui) {
    String code = place(view).map(KnownPlace::code).orElseThrow(() -> new NotFound("a place"));
    levels.ensure(view.edition().id()); // a file is whole or is not there
    return new Answer(
        LevelGap.RULE,
        view.edition().id().toString(),
        Known.once(sources),
        new GapSheet(view, code, levels, ui).gaps().stream().map(LevelGap::row).toList());
  }

  /** Of a test; of another measure that was asked for the page says that it has no levels. */
  private Optional<View> view(MultiValueMap<String, String> sent) {
    Sent asked = Views.sent(sent);
    return start
        .view(asked)
        .flatMap(
            it ->
                LevelShares.has(it.indicator())
                    ? Optional.of(it)
                    : tests(it).keySet().stream()
                        .findFirst()
                        .flatMap(id -> start.view(asked.with("indicator", id)))
                        .map(test -> test.saying(ofMeasure(it))))
        .map(it -> it.first(1, "one"));
  }

  /** What was wrong with the word for the measure, which another word took the place of. */
  private static List<View.Wrong> ofMeasure(View view) {
    return view.wrong().stream()
        .filter(it -> it.key().equals("indicator") || it.key().equals("empty"))
        .toList();
  }

  /** The measure that was asked for and that has no levels. */
  private static Optional<Declared> without(MultiValueMap<String, String> sent) {
    return Declared.find(Views.sent(sent).one("indicator")).filter(it -> !LevelShares.has(it));
  }

  /** A file has no place to say that it holds another measure. */
  private View ofTest(MultiValueMap<String, String> sent, Ui ui) {
    View view = view(sent).orElseThrow(() -> new NotFound("a figure with levels"));
    without(sent)
        .ifPresent(
            it -> {
              throw ViewStart.refused("levels", it.id(), PATH, ui);
            });
    ViewStart.understood(view, PATH, ui);
    return view;
  }

  /** Races beside the one they are compared with: only of these files print both groups' levels. */
  private static boolean answers(View view, String group) {
    return StudentGroup.of(group).filter(StudentGroup::isRace).isPresent()
        && view.indicator().reference().filter(group::equals).isEmpty();
  }

  private static Map<String, Declared> tests(View view) {
    var there = new Glances(view.edition().book()).indicators();
    Map<String, Declared> tests = new LinkedHashMap<>();
    Declared.all().stream()
        .filter(it -> LevelShares.has(it) && there.contains(it.id()))
        .forEach(it -> tests.put(it.id(), it));
    return tests;
  }

  /** The one chosen, or any district that a file tells of; the state shows no levels. */
  private static Optional<KnownPlace> place(View view) {
    return view.places().stream()
        .findFirst()
        .or(() -> largest(view))
        .or(() -> view.book().find(DEFAULT_PLACE));
  }

  /** The district with the most tested, so that the page shows something before anybody chose. */
  private static Optional<KnownPlace> largest(View view) {
    return view.year()
        .flatMap(
            year ->
                new Glances(view.edition().book())
                        .of(
                            view.indicator().id(),
                            year,
                            view.group(),
                            it -> Level.DISTRICT.takes(view.book(), it))
                        .stream()
                        .filter(it -> it.own().isPresent())
                        .max(java.util.Comparator.comparingLong(it -> it.own().get().population())))
        .flatMap(it -> view.book().find(it.place()));
  }

  private GapPage page(View view, Optional<Declared> without, Ui ui) {
    var words = start.words(view, ui);
    Optional<KnownPlace> place = place(view);
    String code = place.map(KnownPlace::code).orElse("");
    String name = place.map(words::name).orElse("");
    var sheet = new GapSheet(view, code, levels, ui);
    String asked =
        view.understood().with("indicator", view.indicator().id()).with("place", code).address("");
    boolean soon = !levels.isRead(view.edition().id());
    List<LevelGap> gaps = sheet.gaps();
    return new GapPage(
        ViewForm.of(view, PATH, words, ui)
            .only(tests(view).keySet())
            .showing("place", code)
            .asking(
                it -> answers(view, it),
                without
                    .filter(it -> !view.wrong().contains(new View.Wrong("empty", it.id())))
                    .map(it -> noLevels(it, view, ui))
                    .stream()
                    .toList()),
        ui.t(
            "evidence.gaps.of",
            "indicator",
            new IndicatorWords(ui).name(view.indicator()),
            "place",
            name),
        soon ? List.of() : sheet.said(name),
        soon,
        gaps.stream()
            .map(it -> it.focal().year())
            .max(Integer::compare)
            .flatMap(it -> start.age(it, ui)),
        ui.t(
            "evidence.gaps.chart",
            "others",
            new PublishedWords(ui).students(view.indicator().reference().orElse("others"))),
        soon ? List.of() : sheet.charts(name),
        soon ? List.of() : sheet.rows(),
        place.map(KnownPlace::path).orElse(""),
        name,
        new Known(
            ui.t("evidence.gaps.how"),
            LevelGap.RULE,
            ViewStart.edition(view.edition(), ui),
            Known.files(sources, sheet.sums()),
            commands(view, code, gaps),
            PATH + ".csv" + asked,
            PATH + ".json" + asked,
            ui.absolute(PATH + asked)));
  }

  private static String noLevels(Declared asked, View view, Ui ui) {
    var words = new IndicatorWords(ui);
    return ui.t(
        "evidence.gaps.wrong.levels",
        "word",
        words.name(asked),
        "shown",
        words.name(view.indicator()));
  }

  private static List<String> commands(View view, String code, List<LevelGap> gaps) {
    String first =
        "./commontable evidence gaps --indicator %s --place %s"
            .formatted(view.indicator().id(), code);
    return gaps.isEmpty()
        ? List.of(first)
        : List.of(
            first,
            "./commontable compute v-statistic --reference %s --focal %s"
                .formatted(
                    counts(gaps.getLast().reference().levels().pupils()),
                    counts(gaps.getLast().own().levels().pupils())));
  }

  private static String counts(List<Long> pupils) {
    return pupils.stream().map(String::valueOf).collect(java.util.stream.Collectors.joining(","));
  }
}
