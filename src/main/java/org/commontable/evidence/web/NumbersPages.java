package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.evidence.Sources;
import org.commontable.evidence.shelf.FactFiles;
import org.commontable.evidence.shelf.FoundFact;
import org.commontable.evidence.shelf.Shelf;
import org.commontable.evidence.shelf.ShelfAnswer;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The analyst looks up any number of the published files, small ones too; never public. */
@Controller
class NumbersPages {
  static final String PATH = "/evidence/numbers";
  private static final int ROWS = 200;

  private final Shelf shelf;

  NumbersPages(Shelf shelf) {
    this.shelf = shelf;
  }

  @GetMapping(PATH)
  @May(Act.IMPORT_EVIDENCE)
  Reply page(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    Asking asking = Asking.of(sent);
    return Reply.page(
        "evidence/numbers", page(asking, shelf.ask(asking.question(), ui.lang()), ui));
  }

  @GetMapping(PATH + ".csv")
  @May(Act.IMPORT_EVIDENCE)
  Reply csv(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    return FactFiles.csv(rows(sent)).file("numbers.csv");
  }

  @GetMapping(PATH + ".json")
  @May(Act.IMPORT_EVIDENCE)
  Reply json(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    return Reply.json(FactFiles.json(rows(sent)));
  }

  @GetMapping(PATH + "/{sha}/{line}")
  @May(Act.IMPORT_EVIDENCE)
  Reply line(Ui ui, @PathVariable String sha, @PathVariable String line) {
    long number = line.matches("[1-9][0-9]{0,9}") ? Long.parseLong(line) : 0;
    return Reply.page(
        "evidence/line",
        LinePage.of(
            shelf
                .line(sha, number, ui.lang())
                .orElseThrow(() -> new NotFound("line " + number + " of a file")),
            ui));
  }

  /** Whoever changed the address by hand is told on the page what is wrong with it. */
  private List<FoundFact> rows(MultiValueMap<String, String> sent) {
    if (shelf.ask(Asking.of(sent).question(), "en").answer() instanceof ShelfAnswer.Rows found) {
      return found.rows();
    }
    throw new NotFound("an answer to this question");
  }

  private NumbersPage page(Asking asking, Shelf.Asked asked, Ui ui) {
    var words = new FactWords(ui);
    List<FoundFact> found =
        asked.answer() instanceof ShelfAnswer.Rows answer ? answer.rows() : List.of();
    int last = Math.max(1, (found.size() + ROWS - 1) / ROWS);
    int page = Math.min(asking.page(), last);
    List<FoundFact> shown = found.subList((page - 1) * ROWS, Math.min(found.size(), page * ROWS));
    List<String> dimensions =
        List.copyOf(
            shown.stream()
                .flatMap(it -> it.fact().dimensions().keySet().stream())
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new)));
    var unknown = asked.answer() instanceof ShelfAnswer.Unknown it ? it.there() : List.<String>of();
    String address = asking.address(PATH);
    return new NumbersPage(
        asking.form(),
        datasets(words, ui),
        asked.choices().years().reversed().stream()
            .map(it -> choice("year", it.full(), it.label(), asking))
            .toList(),
        asked.choices().measures().stream()
            .map(it -> choice("measure", it, words.measure(it), asking))
            .toList(),
        asked.choices().groups().stream()
            .map(it -> choice("group", it, words.group(it), asking))
            .toList(),
        narrows(asked, words, ui),
        !(asked.answer() instanceof ShelfAnswer.Waiting),
        sentence(asked.answer(), ui),
        asked.answer() instanceof ShelfAnswer.Places several
            ? several.fitting().stream()
                .map(
                    it ->
                        new NumbersPage.Link(
                            asking.at(several.word(), it.place()), it.name(), it.place()))
                .toList()
            : List.of(),
        String.join(", ", unknown),
        dimensions.stream().map(words::dimension).toList(),
        shown.stream().map(it -> row(it, dimensions, words, ui)).toList(),
        ui.t("evidence.numbers.count", "count", found.size()),
        page,
        last,
        address + "&page=",
        asking.address(PATH + ".csv"),
        asking.address(PATH + ".json"),
        asked.answer() instanceof ShelfAnswer.Rows || asked.answer() instanceof ShelfAnswer.TooMany
            ? asking.command(asked.places())
            : "");
  }

  private Map<String, String> datasets(FactWords words, Ui ui) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("", ui.t("evidence.numbers.choose"));
    shelf.holdings().stream()
        .map(Sources.Holding::dataset)
        .distinct()
        .forEach(it -> options.put(it, words.dataset(it)));
    return options;
  }

  private static NumbersPage.Choice choice(String name, String value, String label, Asking asking) {
    return new NumbersPage.Choice(name, value, label, asking.of(name).contains(value));
  }

  private static List<NumbersPage.Narrow> narrows(Shelf.Asked asked, FactWords facts, Ui ui) {
    List<NumbersPage.Narrow> narrows = new ArrayList<>();
    asked
        .choices()
        .dimensions()
        .forEach(
            (name, words) -> {
              Map<String, String> options = new LinkedHashMap<>();
              options.put("", ui.t("evidence.numbers.any"));
              words.forEach(it -> options.put(it, facts.word(name, it)));
              narrows.add(new NumbersPage.Narrow("is." + name, facts.dimension(name), options));
            });
    return narrows;
  }

  private static String sentence(ShelfAnswer answer, Ui ui) {
    return switch (answer) {
      case ShelfAnswer.Waiting _ -> "";
      case ShelfAnswer.Rows(var rows) -> rows.isEmpty() ? ui.t("evidence.numbers.none") : "";
      case ShelfAnswer.TooMany(int most) -> ui.t("evidence.numbers.many", "most", most);
      case ShelfAnswer.Places several ->
          ui.t("evidence.numbers.several", "word", several.word(), "count", several.count());
      case ShelfAnswer.Unknown unknown ->
          ui.t(
              "evidence.numbers.unknown." + unknown.kind(),
              "word",
              unknown.word(),
              "count",
              unknown.count());
    };
  }

  private static NumbersPage.Row row(
      FoundFact found, List<String> dimensions, FactWords words, Ui ui) {
    return new NumbersPage.Row(
        new SchoolYear(found.fact().year()).label(),
        found.placeName(),
        found.fact().place(),
        words.group(found.fact().group()),
        dimensions.stream()
            .map(
                it ->
                    new NumbersPage.Cell(
                        words.dimension(it),
                        words.word(it, found.fact().dimensions().getOrDefault(it, ""))))
            .toList(),
        words.measure(found.fact().measure()),
        words.value(found.fact()),
        found.fact().mark().isPresent(),
        String.join(" ", found.notes()),
        ui.t("evidence.numbers.line", "file", found.file(), "line", found.fact().line()),
        PATH + "/" + found.sha256() + "/" + found.fact().line());
  }
}
