package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.evidence.Sources;
import org.commontable.evidence.shelf.HoldingFiles;
import org.commontable.evidence.shelf.Shelf;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of what can be looked up, for the same readers. */
@Controller
class DatasetsPages {
  private static final String PATH = "/evidence/datasets";

  private final Shelf shelf;

  DatasetsPages(Shelf shelf) {
    this.shelf = shelf;
  }

  @GetMapping(PATH)
  @May(Act.IMPORT_EVIDENCE)
  Reply page(Ui ui) {
    var words = new FactWords(ui);
    Map<String, List<Sources.Holding>> byDataset = new LinkedHashMap<>();
    shelf
        .holdings()
        .forEach(it -> byDataset.computeIfAbsent(it.dataset(), x -> new ArrayList<>()).add(it));
    List<DatasetsPage.Dataset> datasets = new ArrayList<>();
    byDataset.forEach(
        (word, held) ->
            datasets.add(
                new DatasetsPage.Dataset(
                    word,
                    words.dataset(word),
                    address(Map.of("dataset", word)),
                    held.stream().map(it -> measure(it, words, ui)).toList())));
    return Reply.page("evidence/datasets", new DatasetsPage(datasets));
  }

  @GetMapping(PATH + ".csv")
  @May(Act.IMPORT_EVIDENCE)
  Reply csv(Ui ui) {
    return HoldingFiles.csv(shelf.holdings()).file("datasets.csv");
  }

  @GetMapping(PATH + ".json")
  @May(Act.IMPORT_EVIDENCE)
  Reply json(Ui ui) {
    return Reply.json(HoldingFiles.json(shelf.holdings()));
  }

  private static DatasetsPage.Measure measure(Sources.Holding held, FactWords words, Ui ui) {
    return new DatasetsPage.Measure(
        words.measure(held.measure()),
        address(Map.of("dataset", held.dataset(), "measure", held.measure())),
        words.unit(held.unit()),
        words.years(held.years()),
        ui.number(held.places()),
        ui.number(held.facts()),
        ui.t("evidence.datasets.files", "count", held.files().size()),
        held.earlier() == 0 ? "" : ui.t("evidence.datasets.earlier", "count", held.earlier()),
        held.inForce().stream().map(it -> file(it, ui)).toList());
  }

  private static DatasetsPage.File file(Sources.InForce it, Ui ui) {
    return new DatasetsPage.File(
        it.file(),
        it.since()
            .map(
                at ->
                    ui.t(
                        "evidence.datasets.since",
                        "when",
                        ui.dateTime(at),
                        "sha",
                        it.sha256().substring(0, 8)))
            .orElse(""));
  }

  private static String address(Map<String, String> words) {
    var sent = new LinkedMultiValueMap<String, String>();
    words.forEach(sent::add);
    return Asking.of(sent).address(NumbersPages.PATH);
  }
}
