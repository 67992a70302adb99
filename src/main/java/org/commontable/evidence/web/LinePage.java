package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.List;
import org.commontable.evidence.FigureWords;
import org.commontable.evidence.shelf.FileLine;
import org.commontable.evidence.shelf.FoundFact;
import org.commontable.evidence.shelf.Shelf;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;

/** How we know a number: the line of the file, and what was read in it. */
public record LinePage(
    String title,
    String file,
    String publisher,
    String sha256,
    String line,
    String layout,
    List<Cell> cells,
    List<Read> facts) {
  public record Cell(String title, String text) {}

  public record Read(String about, String value, String note, String command) {}

  static LinePage of(FileLine line, Ui ui) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(line.titles().size(), line.cells().size()); i++) {
      if (!line.titles().get(i).isBlank() || !line.cells().get(i).isBlank()) {
        cells.add(new Cell(line.titles().get(i), line.cells().get(i)));
      }
    }
    var words = new FactWords(ui);
    return new LinePage(
        ui.t("evidence.numbers.line", "file", line.source().name(), "line", line.line()),
        line.source().name(),
        new FigureWords(ui).publisher(line.source().publisher()),
        line.source().sha256(),
        ui.number(line.line()),
        line.source().layout() + ", " + line.source().layoutVersion(),
        cells,
        line.facts().stream().map(it -> read(it, words)).toList());
  }

  private static Read read(FoundFact found, FactWords words) {
    String about =
        words.dataset(found.fact().dataset())
            + ", "
            + words.measure(found.fact().measure())
            + words.kinds(found.fact().dimensions())
            + ", "
            + words.group(found.fact().group())
            + ", "
            + (found.placeName().isEmpty() ? "" : found.placeName() + " ")
            + found.fact().place()
            + ", "
            + new SchoolYear(found.fact().year()).label();
    return new Read(
        about, words.value(found.fact()), String.join(" ", found.notes()), Shelf.command(found));
  }
}
