package org.commontable.evidence.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commontable.evidence.Editions;
import org.commontable.evidence.FigureWords;
import org.commontable.evidence.Source;
import org.commontable.evidence.figures.Line;
import org.commontable.evidence.figures.Published;
import org.commontable.platform.web.Ui;

/** What one writes under a figure that one repeats: it survives being printed. */
final class FigureCitation {
  private final Ui ui;
  private final Editions.Standing edition;
  private final Map<String, Source> files;

  /**
   * @param files by their sums
   */
  FigureCitation(Ui ui, Editions.Standing edition, Map<String, Source> files) {
    this.ui = ui;
    this.edition = edition;
    this.files = files;
  }

  /**
   * @param beside the row it is compared with, whose lines are named too; empty where there is none
   * @param path with the year and the group: the figure, and not its page
   */
  String of(
      Published figure, Optional<Published> beside, String place, String path, LocalDate today) {
    String files =
        Stream.concat(lines(figure), beside.stream().flatMap(FigureCitation::lines))
            .map(it -> line(it, figure.earlierLine().filter(it::equals).isPresent()))
            .distinct()
            .collect(Collectors.joining("; "));
    boolean shown = figure.status() == Published.Status.SHOWN;
    return ui.t(
        "evidence.cite.figure",
        "rows",
        files.isEmpty() ? "none" : shown ? "shown" : "hidden",
        "coalition",
        ui.masthead().name(),
        "sentence",
        new PublishedWords(ui).sentence(figure, place) + compared(figure),
        "files",
        files,
        "rule",
        IndicatorWords.rule(figure.indicator()),
        "edition",
        edition.id().toString().substring(0, 8),
        "made",
        ui.words().plainDate(LocalDate.ofInstant(edition.madeAt(), ui.zone())),
        "address",
        ui.absolute(path),
        "date",
        ui.words().plainDate(today));
  }

  /** ": 3.57 times the rate of white students, likely range 3.47 to 3.68". */
  private String compared(Published figure) {
    var words = new ComparedWords(ui);
    String times = words.times(figure);
    String likely = words.likely(figure);
    return times.isEmpty() ? "" : ": " + times + (likely.isEmpty() ? "" : ", " + likely);
  }

  static Stream<Line> lines(Published figure) {
    return Stream.of(figure.countLine(), figure.baseLine()).flatMap(Optional::stream);
  }

  /** The sums of all files that some figures stand on. */
  static List<String> sums(List<Published> figures) {
    return figures.stream()
        .flatMap(FigureCitation::lines)
        .map(Line::sha256)
        .distinct()
        .sorted()
        .toList();
  }

  /** As {@link #sums}, without files that speak no more and are named for what they hid alone. */
  static List<String> spoken(List<Published> figures) {
    return figures.stream()
        .flatMap(it -> lines(it).filter(line -> !it.earlierLine().equals(Optional.of(line))))
        .map(Line::sha256)
        .distinct()
        .sorted()
        .toList();
  }

  private String line(Line line, boolean earlier) {
    Source file = files.get(line.sha256());
    return ui.t(
        earlier ? "evidence.cite.line.earlier" : "evidence.cite.line",
        "published",
        new FigureWords(ui).published(Optional.ofNullable(file)),
        "file",
        file == null ? "" : file.name(),
        "line",
        line.line(),
        "sha",
        line.sha256().substring(0, 12));
  }
}
