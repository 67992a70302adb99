package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.commontable.evidence.Changes;
import org.commontable.evidence.FigureWords;
import org.commontable.evidence.FileReport;
import org.commontable.evidence.MovedDemand;
import org.commontable.evidence.Source;
import org.commontable.evidence.Sources;
import org.commontable.evidence.facts.Fact;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Move;
import org.commontable.evidence.files.Clash;
import org.commontable.evidence.imports.KeptFindings;
import org.commontable.platform.web.Ui;
import org.commontable.shared.LocalizedText;
import org.commontable.shared.SchoolYear;

/**
 * What the analyst reads about a file before she publishes it.
 *
 * @param publishes the reader may publish it, and it waits
 * @param going it is being published just now
 * @param chosen its kind was chosen by hand
 * @param unused in words, that a school year was given with it which its rows do not say; or empty
 * @param before in words, that it was published before and handed in again; or empty
 * @param holds what stands in it, by measure
 * @param findings each kind with its lines; none of it keeps the file out
 * @param clean what is said where nothing was found
 * @param moved demands whose figure is another since this file is published; the oldest first
 * @param changed in words, against the file that stands now; empty where there is none
 */
public record ReportPage(
    Source source,
    String publisher,
    boolean waits,
    boolean publishes,
    boolean going,
    boolean chosen,
    String unused,
    String before,
    List<Holds> holds,
    boolean kept,
    List<Finding> findings,
    String clean,
    String changed,
    List<Changed> changes,
    List<Moved> moved) {
  /** Named of those that say the same. */
  private static final int FILES = 3;

  public record Holds(
      String dataset, String measure, String unit, String years, String places, String facts) {}

  /**
   * @param title how many there are of what
   * @param more how many are not listed; empty when all are
   */
  public record Finding(String title, String hint, List<String> lines, String more) {}

  public record Changed(String about, String before, String after) {}

  /**
   * @param about whose figure, where and of which year
   * @param after empty where it is shown no more
   */
  public record Moved(
      LocalizedText demand, String path, String about, String before, String after) {}

  static ReportPage of(
      FileReport report,
      boolean mayPublish,
      boolean going,
      List<MovedDemand> moved,
      PlaceWording places,
      Ui ui) {
    var words = new FactWords(ui);
    var told = new ReportedWords(report.names(), places, ui);
    boolean waits = report.source().publishedAt().isEmpty();
    return new ReportPage(
        report.source(),
        new FigureWords(ui).publisher(report.source().publisher()),
        waits,
        waits && mayPublish && !going,
        waits && mayPublish && going,
        report.findings().filter(KeptFindings::chosen).isPresent(),
        unused(report, words, ui),
        before(report, ui),
        report.held().stream().map(it -> holds(it, words, ui)).toList(),
        report.findings().isPresent(),
        report.findings().map(it -> findings(it, told, ui)).orElse(List.of()),
        ui.t(report.sums() ? "evidence.report.clean" : "evidence.report.clean.unchecked"),
        changed(report, ui),
        report.changes().stream()
            .flatMap(it -> it.some().stream())
            .map(it -> change(it, told, ui))
            .toList(),
        moved.stream().map(it -> moved(it, words, places, ui)).toList());
  }

  private static String unused(FileReport report, FactWords words, Ui ui) {
    List<Integer> years =
        report.held().stream().flatMap(it -> it.years().stream()).distinct().sorted().toList();
    OptionalInt given = report.source().givenYear();
    return years.isEmpty() || given.isEmpty() || years.contains(given.getAsInt())
        ? ""
        : ui.t(
            "evidence.report.unused",
            "given",
            new SchoolYear(given.getAsInt()).label(),
            "years",
            words.years(years));
  }

  private static String before(FileReport report, Ui ui) {
    return report
        .before()
        .flatMap(Source::publishedAt)
        .map(
            it ->
                ui.t(
                    report.anew() ? "evidence.report.before.anew" : "evidence.report.before.again",
                    "when",
                    ui.dateTime(it)))
        .orElse("");
  }

  private static Moved moved(MovedDemand it, FactWords words, PlaceWording places, Ui ui) {
    Move move = it.move();
    return new Moved(
        it.demand().title(),
        it.demand().path(),
        ui.t(
            "evidence.moved.about",
            "indicator",
            ui.t("evidence." + move.indicator() + ".name"),
            "place",
            places.name(move.place()),
            "year",
            new SchoolYear(move.year()).label(),
            "group",
            Declared.find(move.indicator())
                .map(known -> new PublishedWords(ui).group(known, move.group()))
                .orElseGet(() -> words.group(move.group()))),
        move.isNew()
            ? ui.t("evidence.moved.new")
            : said(move.indicator(), move.valueBefore(), move.countBefore(), move.baseBefore(), ui),
        move.isGone()
            ? new PublishedWords(ui).gone(move)
            : said(move.indicator(), move.valueAfter(), move.countAfter(), move.baseAfter(), ui));
  }

  /** The figure with its counts; moves from before values were kept have counts alone. */
  private static String said(String indicator, OptionalDouble value, long count, long base, Ui ui) {
    Optional<Declared> declared = Declared.find(indicator);
    String counts = ui.t("evidence.moved.of", "count", count, "base", base);
    if (declared.isEmpty() || value.isEmpty()) {
      return counts;
    }
    String said = new PublishedWords(ui).value(declared.get(), value.getAsDouble());
    return switch (declared.get().kind()) {
      case EVENTS, SHARE, PERCENT, ACCESS -> said + " (" + counts + ")";
      case STAFF, PRINTED, PARITY, COUNT -> said; // said already, or with decimals of their own
    };
  }

  private static Holds holds(Sources.Holding held, FactWords words, Ui ui) {
    return new Holds(
        words.dataset(held.dataset()),
        words.measure(held.measure()),
        words.unit(held.unit()),
        words.years(held.years()),
        ui.number(held.places()),
        ui.number(held.facts()));
  }

  private static List<Finding> findings(KeptFindings kept, ReportedWords told, Ui ui) {
    List<Finding> all = new ArrayList<>();
    add(all, "sums", kept.sumCount(), kept.sums().stream().map(told::sum).toList(), ui);
    List<Clash> clashes = Objects.requireNonNullElse(kept.clashes(), List.of());
    add(all, "clashes", kept.clashCount(), clashes.stream().map(told::clash).toList(), ui);
    add(
        all,
        "labels",
        kept.newLabels().size(),
        kept.newLabels().entrySet().stream()
            .map(it -> ui.t("evidence.report.label", "label", it.getKey(), "count", it.getValue()))
            .toList(),
        ui);
    add(all, "columns", kept.unread().size(), kept.unread(), ui);
    add(all, "duplicates", kept.duplicateCount(), kept.duplicates(), ui);
    return all;
  }

  private static void add(List<Finding> all, String kind, int count, List<String> lines, Ui ui) {
    if (count > 0) {
      List<String> some = lines.stream().limit(20).toList();
      all.add(
          new Finding(
              ui.t("evidence.report." + kind, "count", count),
              ui.t("evidence.report." + kind + ".hint"),
              some,
              count > some.size()
                  ? ui.t("evidence.import.more", "count", count - some.size())
                  : ""));
    }
  }

  private static String changed(FileReport report, Ui ui) {
    if (!report.compared()) {
      return ui.t("evidence.report.large", "moved", ui.t("evidence.moves.title"));
    }
    return report.changes().map(it -> changed(it, ui)).orElse("");
  }

  private static String changed(Changes changes, Ui ui) {
    int files = changes.earlier().size();
    String names =
        changes.earlier().stream().limit(FILES).map(Source::name).collect(Collectors.joining(", "));
    String opened =
        changes.opened() == 0
            ? ""
            : " " + ui.t("evidence.report.opened", "count", changes.opened());
    return ui.t(
            changes.replaces() ? "evidence.report.changed" : "evidence.report.beside",
            "file",
            files > FILES
                ? names + " " + ui.t("evidence.import.more", "count", files - FILES)
                : names,
            "files",
            files,
            "same",
            changes.same(),
            "changed",
            changes.changed(),
            "added",
            changes.added(),
            "gone",
            changes.gone())
        + opened;
  }

  private static Changed change(Changes.Change change, ReportedWords told, Ui ui) {
    return new Changed(
        told.about(change.after().or(change::before).orElseThrow()),
        value(change.before(), ui),
        value(change.after(), ui));
  }

  private static String value(Optional<Fact> fact, Ui ui) {
    return fact.map(new FactWords(ui)::value).orElse(ui.t("evidence.report.nothing"));
  }
}
