package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.evidence.Editions;
import org.commontable.evidence.PlaceBook;
import org.commontable.evidence.PlaceCatalogue;
import org.commontable.evidence.Places;
import org.commontable.evidence.Sources;
import org.commontable.evidence.derived.Answer;
import org.commontable.evidence.derived.Idea;
import org.commontable.evidence.derived.Idea.Case;
import org.commontable.evidence.derived.Idea.Outcome;
import org.commontable.evidence.derived.IdeaRule;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.evidence.places.Merger;
import org.commontable.measures.Disproportionality.Method;
import org.commontable.measures.Rate;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Significant disproportionality: what public files can say of the 98 cells of each district. */
@Controller
class IdeaPages {
  static final String PATH = "/evidence/idea";
  private static final String STATE = "999";
  private static final List<String> NAMES = List.of("place", "year");

  private final Editions editions;
  private final PlaceCatalogue catalogue;
  private final Places places;
  private final Sources sources;

  IdeaPages(Editions editions, PlaceCatalogue catalogue, Places places, Sources sources) {
    this.editions = editions;
    this.catalogue = catalogue;
    this.places = places;
    this.sources = sources;
  }

  /** What is asked: the year, and one district or all. */
  private record Question(int year, Optional<KnownPlace> place, List<String> wrong) {}

  @GetMapping(PATH)
  @May(Act.READ_PUBLIC)
  Reply page(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    Optional<Editions.Standing> edition = editions.latest();
    return edition.isEmpty()
        ? Reply.publicPage("evidence/nothing", ui.t("evidence.idea.title"))
        : Reply.publicPage("evidence/idea", page(edition.get(), Sent.of(sent, NAMES), ui));
  }

  @GetMapping(PATH + ".csv")
  @May(Act.READ_PUBLIC)
  Reply csv(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    return answer(sent, ui).csv().file("idea.csv");
  }

  @GetMapping(PATH + ".json")
  @May(Act.READ_PUBLIC)
  Reply json(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    return Reply.json(answer(sent, ui).json());
  }

  private Answer answer(MultiValueMap<String, String> sent, Ui ui) {
    Editions.Standing edition = editions.latest().orElseThrow(() -> new NotFound("a figure"));
    List<Idea> fed = Idea.of(edition.book());
    Sent asked = Sent.of(sent, NAMES);
    Question question = question(catalogue.book(), fed, asked, ui);
    refuse(asked, question, ui);
    return new Answer(
        Idea.RULE,
        edition.id().toString(),
        Known.once(sources),
        fed.stream().flatMap(it -> cases(it, question).stream().map(it::row)).toList());
  }

  /** A file has no place to say that it answers another question. */
  private static void refuse(Sent asked, Question question, Ui ui) {
    if (!asked.one("place").isEmpty() && question.place().isEmpty()) {
      throw ViewStart.refused("district", asked.one("place"), PATH, ui);
    }
    if (!question.wrong().isEmpty()) {
      throw ViewStart.refused("year", asked.one("year"), PATH, ui);
    }
    for (String name : NAMES) {
      if (asked.of(name).size() > 1) {
        throw ViewStart.refused("single", name, PATH, ui);
      }
    }
  }

  private static List<Case> cases(Idea idea, Question question) {
    return idea.cases(question.year()).stream()
        .filter(it -> question.place().filter(at -> !at.code().equals(it.place())).isEmpty())
        .toList();
  }

  private static Question question(PlaceBook book, List<Idea> fed, Sent sent, Ui ui) {
    List<String> wrong = new ArrayList<>();
    String word = sent.one("place");
    List<KnownPlace> fitting =
        book.fitting(word).stream()
            .filter(it -> !it.isSchool() && !it.code().equals(STATE))
            .toList();
    if (!word.isEmpty() && fitting.size() != 1) {
      wrong.add(
          ui.t(
              fitting.isEmpty() ? "evidence.view.wrong.place" : "evidence.view.several",
              "word",
              word));
    }
    List<Integer> there = fed.stream().flatMap(it -> it.years().stream()).distinct().toList();
    String asked = sent.one("year");
    Optional<Integer> year =
        there.stream().filter(it -> new SchoolYear(it).full().equals(asked)).findFirst();
    if (year.isEmpty() && !asked.isEmpty()) {
      wrong.add(ui.t("evidence.view.wrong.year", "word", asked));
    }
    return new Question(
        year.or(() -> there.stream().max(Integer::compare)).orElse(0),
        fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty(),
        wrong);
  }

  private IdeaPage page(Editions.Standing edition, Sent sent, Ui ui) {
    PlaceBook book = catalogue.book();
    var words = new PlaceWording(ui, places, book);
    List<Idea> fed = Idea.of(edition.book());
    Question question = question(book, fed, sent, ui);
    String label = question.year() == 0 ? "" : new SchoolYear(question.year()).label();
    Map<String, String> years = new LinkedHashMap<>();
    fed.stream()
        .flatMap(it -> it.years().stream())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .forEach(it -> years.put(new SchoolYear(it).full(), new SchoolYear(it).label()));
    String asked =
        "?year="
            + (question.year() == 0 ? "" : new SchoolYear(question.year()).full())
            + question.place().map(it -> "&place=" + it.code()).orElse("");
    return new IdeaPage(
        Form.of(
            Map.of(
                "place",
                question.place().map(KnownPlace::code).orElse(""),
                "year",
                question.year() == 0 ? "" : new SchoolYear(question.year()).full())),
        years,
        question.wrong(),
        ui.t("evidence.idea.title"),
        fed.stream().flatMap(it -> said(it, question, ui).stream()).toList(),
        categories(fed, ui),
        fed.stream().flatMap(it -> rows(it, question, words, ui).stream()).toList(),
        question
            .place()
            .map(it -> ui.t("evidence.idea.rows.place", "place", words.name(it), "year", label))
            .orElseGet(() -> ui.t("evidence.idea.rows.over", "year", label)),
        none(fed, question, words, ui),
        settings(question, ui),
        "/evidence/requests/new?gap=disproportionality",
        new Known(
            ui.t("evidence.idea.how"),
            Idea.RULE,
            ViewStart.edition(edition, ui),
            Known.files(
                sources,
                fed.stream()
                    .flatMap(it -> Known.sums(it.figures(question.year())).stream())
                    .distinct()
                    .toList()),
            List.of(
                "./commontable evidence idea"
                    + (question.year() == 0
                        ? ""
                        : " --year " + new SchoolYear(question.year()).full())),
            PATH + ".csv" + asked,
            PATH + ".json" + asked,
            ui.absolute(PATH + asked)));
  }

  /** Why no row stands: none is over, or no file of the year tells of the district. */
  private static IdeaPage.None none(List<Idea> fed, Question question, PlaceWording words, Ui ui) {
    if (question.place().isEmpty()) {
      return new IdeaPage.None(ui.t("evidence.idea.rows.none"), "", List.of());
    }
    KnownPlace place = question.place().get();
    String gone = words.gone(place);
    List<PlacePage.Link> links = new ArrayList<>();
    place.merger().map(Merger::into).ifPresent(it -> links.add(link(it, question.year(), words)));
    fed.stream()
        .flatMap(idea -> idea.years().stream().filter(it -> idea.tells(place.code(), it)))
        .max(Comparator.naturalOrder())
        .ifPresent(it -> links.add(link(place.code(), it, words)));
    return new IdeaPage.None(
        ui.t(
            "evidence.idea.rows.untold",
            "place",
            words.name(place),
            "year",
            question.year() == 0 ? "" : new SchoolYear(question.year()).label()),
        gone,
        links);
  }

  private static PlacePage.Link link(String code, int year, PlaceWording words) {
    SchoolYear it = new SchoolYear(year);
    return new PlacePage.Link(
        PATH + "?place=" + code + "&year=" + it.full(), words.name(code) + ", " + it.label());
  }

  private static List<String> said(Idea idea, Question question, Ui ui) {
    List<Case> all = idea.cases(question.year());
    long over = all.stream().filter(it -> it.outcome() == Outcome.OVER).count();
    double threshold = Double.parseDouble(IdeaRule.of(question.year()).threshold());
    return List.of(
        ui.t(
            "evidence.idea.said",
            "year",
            new SchoolYear(question.year()).label(),
            "districts",
            idea.places(question.year()).size(),
            "looks",
            all.size(),
            "over",
            over,
            "indistinct",
            all.stream().filter(it -> it.isIndistinct(threshold)).count(),
            "calculated",
            all.stream().filter(it -> it.method().isPresent()).count(),
            "small",
            all.stream()
                .filter(
                    it ->
                        it.outcome() == Outcome.GROUP_TOO_SMALL
                            || it.outcome() == Outcome.NO_COMPARISON)
                .count(),
            "unknown",
            all.stream().filter(it -> it.outcome() == Outcome.NOT_KNOWN).count()),
        ui.t(
            "evidence.idea.identified",
            "count",
            all.stream()
                .filter(it -> it.outcome() == Outcome.OVER)
                .filter(it -> idea.identified(it.place(), it.group(), it.year()).orElse(false))
                .count()));
  }

  private static List<IdeaPage.Category> categories(List<Idea> fed, Ui ui) {
    return IdeaRule.categories().stream()
        .map(
            it -> {
              boolean held = fed.stream().anyMatch(one -> one.category().equals(it.id()));
              return new IdeaPage.Category(
                  ui.t("evidence.idea.category." + it.id()),
                  ui.t("evidence.idea.of." + it.of()),
                  ui.t(
                      held
                          ? "evidence.idea.fed"
                          : it.indicator().isPresent()
                              ? "evidence.idea.fed.none"
                              : "evidence.idea.fed.never"),
                  held ? ExplorePages.PATH + "?indicator=" + it.indicator().orElseThrow() : "");
            })
        .toList();
  }

  /** In the order of names: those over the threshold, or all groups of one district. */
  private static List<IdeaPage.Row> rows(Idea idea, Question question, PlaceWording words, Ui ui) {
    return cases(idea, question).stream()
        .filter(it -> question.place().isPresent() || it.outcome() == Outcome.OVER)
        .sorted(
            Comparator.comparing((Case it) -> words.name(it.place()), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Case::group))
        .map(it -> row(idea, it, words, ui))
        .toList();
  }

  private static IdeaPage.Row row(Idea idea, Case it, PlaceWording words, Ui ui) {
    double threshold = Double.parseDouble(IdeaRule.of(it.year()).threshold());
    String memory =
        it.outcome() != Outcome.OVER
            ? ""
            : ui.t(
                "evidence.idea.memory."
                    + idea.identified(it.place(), it.group(), it.year())
                        .map(yes -> yes ? "identified" : "not")
                        .orElse("unknown"));
    return new IdeaPage.Row(
        it.place(),
        words.name(it.place()),
        new PublishedWords(ui).group(it.group()),
        it.own().map(one -> counts(one, ui)).orElse(""),
        it.comparison()
            .map(
                one ->
                    counts(one, ui)
                        + (it.method().filter(Method.ALTERNATE::equals).isPresent()
                            ? " " + ui.t("evidence.idea.alternate")
                            : ""))
            .orElse(""),
        it.times().map(one -> ui.number(one, 2)).orElse(""),
        it.range()
            .filter(one -> !one.unbounded())
            .map(
                one ->
                    ui.t(
                        "evidence.range",
                        "lower",
                        ui.number(one.lower(), 2),
                        "upper",
                        ui.number(one.upper(), 2)))
            .orElse(""),
        ui.t(
            "evidence.idea.outcome."
                + (it.isIndistinct(threshold) ? "indistinct" : it.outcome().word())),
        memory);
  }

  private static String counts(Rate rate, Ui ui) {
    return ui.t("evidence.idea.counts", "events", rate.events(), "people", rate.population());
  }

  private static List<String> settings(Question question, Ui ui) {
    IdeaRule rule = IdeaRule.of(question.year());
    List<String> settings = new ArrayList<>();
    settings.add(
        ui.t(
            "evidence.idea.settings",
            "cell",
            rule.sizes().cell(),
            "people",
            rule.sizes().people(),
            "threshold",
            rule.threshold(),
            "years",
            rule.memory().years(),
            "source",
            rule.source()));
    if (!rule.unverified().isEmpty()) {
      settings.add(ui.t("evidence.idea.unverified"));
    }
    if (question.year() != 0 && question.year() < rule.from()) {
      settings.add(ui.t("evidence.idea.before", "from", new SchoolYear(rule.from()).label()));
    }
    return settings;
  }
}
