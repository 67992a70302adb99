package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.evidence.Editions;
import org.commontable.evidence.PlaceBook;
import org.commontable.evidence.PlaceCatalogue;
import org.commontable.evidence.Places;
import org.commontable.evidence.Sources;
import org.commontable.evidence.StudentGroup;
import org.commontable.evidence.derived.Answer;
import org.commontable.evidence.derived.Segregation;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How two groups are spread over the schools of a district or of the state. */
@Controller
class SegregationPages {
  static final String PATH = "/evidence/segregation";
  private static final String STATE = "999";
  private static final String REFERENCE = "white";
  private static final List<String> NAMES = List.of("place", "group");
  private static final int SUGGESTED = 12;

  private final Editions editions;
  private final PlaceCatalogue catalogue;
  private final Places places;
  private final Sources sources;
  private final ViewStart start;

  SegregationPages(
      Editions editions,
      PlaceCatalogue catalogue,
      Places places,
      Sources sources,
      ViewStart start) {
    this.editions = editions;
    this.catalogue = catalogue;
    this.places = places;
    this.sources = sources;
    this.start = start;
  }

  /** What is asked: a place that has schools, and a race beside white students. */
  private record Question(
      KnownPlace place, String group, List<String> wrong, List<KnownPlace> several) {}

  /** That a school's district is shown instead of the school. */
  private static Optional<String> instead(Sent sent, PlaceBook book, PlaceWording words, Ui ui) {
    List<KnownPlace> asked = book.fitting(sent.one("place"));
    return asked.stream()
        .filter(it -> asked.size() == 1 && it.isSchool())
        .flatMap(
            school ->
                district(book, school)
                    .map(
                        it ->
                            ui.t(
                                "evidence.segregation.school",
                                "school",
                                words.name(school),
                                "district",
                                words.name(it)))
                    .stream())
        .findFirst();
  }

  @GetMapping(PATH)
  @May(Act.READ_PUBLIC)
  Reply page(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    Optional<Editions.Standing> edition = editions.latest();
    PlaceBook book = catalogue.book();
    Sent asked = Sent.of(sent, NAMES);
    Optional<Question> question = question(book, asked, ui);
    return edition.isEmpty() || question.isEmpty()
        ? Reply.publicPage("evidence/nothing", ui.t("evidence.segregation.title"))
        : Reply.publicPage(
            "evidence/segregation", page(edition.get(), book, asked, question.get(), ui));
  }

  @GetMapping(PATH + ".csv")
  @May(Act.READ_PUBLIC)
  Reply csv(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    return answer(sent, ui).csv().file("segregation.csv");
  }

  @GetMapping(PATH + ".json")
  @May(Act.READ_PUBLIC)
  Reply json(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    return Reply.json(answer(sent, ui).json());
  }

  private Answer answer(MultiValueMap<String, String> sent, Ui ui) {
    Editions.Standing edition = editions.latest().orElseThrow(() -> new NotFound("a figure"));
    Sent asked = Sent.of(sent, NAMES);
    Question question =
        question(catalogue.book(), asked, ui)
            .orElseThrow(() -> new NotFound("a place with schools"));
    refuse(asked, question, ui);
    return new Answer(
        Segregation.RULE,
        edition.id().toString(),
        Known.once(sources),
        years(edition, question).stream().map(it -> it.row(edition.book())).toList());
  }

  /** A file has no place to say that it answers another question. */
  private void refuse(Sent asked, Question question, Ui ui) {
    String place = asked.one("place");
    List<KnownPlace> fitting = catalogue.book().fitting(place);
    if (!place.isEmpty() && !fitting.equals(List.of(question.place()))) {
      throw ViewStart.refused("district", place, PATH, ui);
    }
    if (!question.wrong().isEmpty()) {
      throw ViewStart.refused("group", asked.one("group"), PATH, ui);
    }
    for (String name : NAMES) {
      if (asked.of(name).size() > 1) {
        throw ViewStart.refused("single", name, PATH, ui);
      }
    }
  }

  private static List<Segregation> years(Editions.Standing edition, Question question) {
    return Segregation.of(edition.book(), question.place().code(), question.group(), REFERENCE);
  }

  /** Empty where no file tells of any place. */
  private static Optional<Question> question(PlaceBook book, Sent sent, Ui ui) {
    List<String> wrong = new ArrayList<>();
    String word = sent.one("place");
    List<KnownPlace> fitting = book.fitting(word);
    Optional<KnownPlace> chosen =
        fitting.size() == 1
            ? Optional.of(fitting.getFirst()).flatMap(it -> district(book, it))
            : Optional.empty();
    if (!word.isEmpty() && fitting.isEmpty()) {
      wrong.add(ui.t("evidence.view.wrong.place", "word", word));
    }
    String group = sent.one("group");
    boolean known =
        StudentGroup.of(group)
            .filter(it -> it.isRace() && !it.word().equals(REFERENCE))
            .isPresent();
    if (!group.isEmpty() && !known) {
      wrong.add(ui.t("evidence.view.wrong.group", "word", group));
    }
    return chosen
        .or(() -> largest(book))
        .map(
            it ->
                new Question(
                    it,
                    known ? group : "black",
                    wrong,
                    fitting.size() > 1 ? fitting.stream().limit(SUGGESTED).toList() : List.of()));
  }

  private static Optional<KnownPlace> district(PlaceBook book, KnownPlace place) {
    return place.isSchool() ? book.find(place.district()) : Optional.of(place);
  }

  /** Before anybody chose: the district with the most schools. */
  private static Optional<KnownPlace> largest(PlaceBook book) {
    Map<String, Long> schools = new LinkedHashMap<>();
    book.all().stream()
        .filter(KnownPlace::isSchool)
        .forEach(it -> schools.merge(it.district(), 1L, Long::sum));
    return schools.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .flatMap(it -> book.find(it.getKey()))
        .or(() -> book.find(STATE));
  }

  private SegregationPage page(
      Editions.Standing edition, PlaceBook book, Sent sent, Question question, Ui ui) {
    var words = new PlaceWording(ui, places, book);
    String name = words.name(question.place());
    List<Segregation> years = years(edition, question);
    var sheet = new SegregationSheet(years, question.group(), REFERENCE, name, ui);
    Optional<Segregation> newest =
        years.stream().filter(it -> it.spread().isPresent()).reduce((a, b) -> b);
    String asked = "?place=" + question.place().code() + "&group=" + question.group();
    return new SegregationPage(
        Form.of(Map.of("place", question.place().code(), "group", question.group())),
        groups(ui),
        Stream.concat(question.wrong().stream(), instead(sent, book, words, ui).stream()).toList(),
        question.several().stream()
            .map(
                it ->
                    new NumbersPage.Link(
                        PATH + "?place=" + it.code() + "&group=" + question.group(),
                        words.name(it) + ", " + words.kind(it),
                        it.code()))
            .toList(),
        sheet.title(),
        newest.map(sheet::said).orElse(List.of()),
        newest.flatMap(it -> start.age(it.year(), ui)),
        sheet.chart(),
        sheet.rows(),
        new Known(
            ui.t("evidence.segregation.how"),
            Segregation.RULE,
            ViewStart.edition(edition, ui),
            Known.files(
                sources,
                newest
                    .map(
                        it ->
                            Segregation.files(
                                edition.book(), it.place(), it.focal(), it.reference(), it.year()))
                    .orElse(java.util.Set.of())),
            List.of(
                "./commontable evidence segregation --place %s --group %s"
                    .formatted(question.place().code(), question.group())),
            PATH + ".csv" + asked,
            PATH + ".json" + asked,
            ui.absolute(PATH + asked)));
  }

  private static Map<String, String> groups(Ui ui) {
    Map<String, String> groups = new LinkedHashMap<>();
    for (StudentGroup race : StudentGroup.races()) {
      if (!race.word().equals(REFERENCE)) {
        groups.put(race.word(), new PublishedWords(ui).group(race.word()));
      }
    }
    return groups;
  }
}
