package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.evidence.EditionMoves;
import org.commontable.evidence.Editions;
import org.commontable.evidence.FigureWords;
import org.commontable.evidence.PlaceBook;
import org.commontable.evidence.PlaceCatalogue;
import org.commontable.evidence.Places;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Move;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All figures that an edition says otherwise than the one before it, for everybody. */
@Controller
class MovesPages {
  static final String PATH = "/evidence/moved";
  private static final List<String> NAMES = List.of("edition", "indicator", "place");
  private static final int ROWS = 50;
  private static final int EDITIONS = 60;

  private final EditionMoves moves;
  private final PlaceCatalogue catalogue;
  private final Places places;

  MovesPages(EditionMoves moves, PlaceCatalogue catalogue, Places places) {
    this.moves = moves;
    this.catalogue = catalogue;
    this.places = places;
  }

  /**
   * An address understood.
   *
   * @param wrong words that are none of ours, by the field they stand in
   */
  private record Question(
      EditionMoves.Moved edition, EditionMoves.Asked asked, Map<String, String> wrong) {}

  @GetMapping(PATH)
  @May(Act.READ_PUBLIC)
  Reply page(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    List<EditionMoves.Moved> editions = moves.newestFirst(EDITIONS);
    Sent asked = Sent.of(sent, NAMES);
    return Reply.publicPage(
        "evidence/moves",
        editions.isEmpty()
            ? nothing()
            : page(question(asked, editions), asked, editions, sent, ui));
  }

  private static MovesPage nothing() {
    return new MovesPage(
        Form.blank(),
        Map.of(),
        Map.of(),
        List.of(),
        "",
        MovesPage.Part.NONE,
        MovesPage.Part.NONE,
        List.of(),
        "");
  }

  private MovesPage page(
      Question question,
      Sent asked,
      List<EditionMoves.Moved> editions,
      MultiValueMap<String, String> sent,
      Ui ui) {
    EditionMoves.Moved edition = question.edition();
    Sent understood = asked;
    for (String name : question.wrong().keySet()) {
      understood = understood.with(name, List.of());
    }
    Sent exact = understood.with("edition", Long.toString(edition.number()));
    Map<String, String> fields = new LinkedHashMap<>();
    NAMES.forEach(it -> fields.put(it, asked.one(it)));
    fields.put("edition", Long.toString(edition.number()));
    var figureWords = new FigureWords(ui);
    return new MovesPage(
        Form.of(fields),
        named(editions, ui),
        indicators(edition, ui),
        question.wrong().entrySet().stream()
            .map(it -> ui.t("evidence.moves.wrong." + it.getKey(), "word", it.getValue()))
            .toList(),
        ui.t("evidence.moves.of", "number", edition.number(), "day", ui.date(edition.madeAt())),
        part(question, false, sent, exact, ui),
        part(question, true, sent, exact, ui),
        moves.files(edition.id()).stream()
            .map(
                it ->
                    new MovesPage.File(
                        it.sha256(), it.name(), figureWords.publisher(it.publisher())))
            .toList(),
        exact.address(PATH + ".csv"));
  }

  private MovesPage.Part part(
      Question question, boolean newly, MultiValueMap<String, String> sent, Sent exact, Ui ui) {
    EditionMoves.Moved edition = question.edition();
    String name = newly ? "new" : "page";
    int count = moves.count(edition.id(), question.asked(), newly);
    int last = Math.max(1, (count + ROWS - 1) / ROWS);
    int page = Math.min(Sent.page(sent.getFirst(name)), last);
    var words = new MovesWords(new PlaceWording(ui, places, catalogue.book()), ui);
    return new MovesPage.Part(
        ui.t(
            newly ? "evidence.moves.newly.counted" : "evidence.moves.counted",
            "moved",
            newly ? edition.newly() : edition.moved(),
            "count",
            count,
            "most",
            Editions.LISTED),
        moves.moves(edition.id(), question.asked(), newly, (page - 1) * ROWS, ROWS).stream()
            .map(words::row)
            .toList(),
        page,
        last,
        exact.open(PATH) + name + "=");
  }

  private static Map<String, String> named(List<EditionMoves.Moved> editions, Ui ui) {
    Map<String, String> named = new LinkedHashMap<>();
    editions.forEach(
        it ->
            named.put(
                Long.toString(it.number()),
                ui.t(
                    "evidence.moves.edition",
                    "number",
                    it.number(),
                    "day",
                    ui.shortDate(it.madeAt()),
                    "moved",
                    it.moved(),
                    "newly",
                    it.newly())));
    return named;
  }

  private Map<String, String> indicators(EditionMoves.Moved edition, Ui ui) {
    List<String> there = moves.indicators(edition.id());
    var words = new IndicatorWords(ui);
    Map<String, String> options = new LinkedHashMap<>();
    options.put("", ui.t("evidence.moves.all"));
    Declared.all().stream()
        .filter(it -> there.contains(it.id()))
        .forEach(it -> options.put(it.id(), words.name(it)));
    return options;
  }

  private Question question(Sent sent, List<EditionMoves.Moved> editions) {
    Map<String, String> wrong = new LinkedHashMap<>();
    String number = sent.one("edition");
    Optional<EditionMoves.Moved> edition =
        editions.stream().filter(it -> Long.toString(it.number()).equals(number)).findFirst();
    if (edition.isEmpty() && !number.isEmpty()) {
      wrong.put("edition", number);
    }
    String word = sent.one("indicator");
    Optional<String> indicator = Declared.find(word).map(Declared::id);
    if (indicator.isEmpty() && !word.isEmpty()) {
      wrong.put("indicator", word);
    }
    return new Question(
        edition.orElse(editions.getFirst()),
        new EditionMoves.Asked(indicator, place(sent.one("place"), wrong)),
        wrong);
  }

  private Optional<String> place(String word, Map<String, String> wrong) {
    PlaceBook book = catalogue.book();
    if (word.isEmpty() || book.find(word).isPresent()) {
      return Optional.of(word).filter(it -> !it.isEmpty());
    }
    List<KnownPlace> fitting = book.fitting(word);
    if (fitting.size() != 1) {
      wrong.put("place", word);
    }
    return fitting.size() == 1 ? Optional.of(fitting.getFirst().code()) : Optional.empty();
  }

  /** All of one edition, or of what was asked for: exactly that, or nothing. */
  @GetMapping(PATH + ".csv")
  @May(Act.READ_PUBLIC)
  Reply csv(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    List<EditionMoves.Moved> editions = moves.newestFirst(EDITIONS);
    if (editions.isEmpty()) {
      throw new NotFound("a figure that moved");
    }
    Question question = question(Sent.of(sent, NAMES), editions);
    for (Map.Entry<String, String> it : question.wrong().entrySet()) {
      boolean several =
          it.getKey().equals("place") && !catalogue.book().fitting(it.getValue()).isEmpty();
      throw ViewStart.refused(several ? "several" : it.getKey(), it.getValue(), PATH, ui);
    }
    List<Move> all = moves.all(question.edition().id(), question.asked());
    return MovesFile.csv(
            question.edition(),
            all,
            moves.files(question.edition().id()),
            new PlaceWording(ui, places, catalogue.book())::name)
        .file("moved-" + question.edition().number() + ".csv");
  }

  /** A line for each edition that moved something, for feed readers. */
  @GetMapping(PATH + ".atom")
  @May(Act.READ_PUBLIC)
  Reply feed(Ui ui) {
    List<String> titles = new ArrayList<>();
    List<EditionMoves.Moved> editions = moves.newestFirst(EDITIONS);
    editions.forEach(
        it ->
            titles.add(
                ui.t(
                    "evidence.moves.feed.entry",
                    "number",
                    it.number(),
                    "moved",
                    it.moved(),
                    "newly",
                    it.newly())));
    return Reply.text(
        "application/atom+xml",
        MovesFeed.of(ui.t("evidence.moves.title"), ui.absolute(PATH), editions, titles));
  }
}
