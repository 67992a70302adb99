package org.commontable.evidence.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.commontable.evidence.Citation;
import org.commontable.evidence.FigureWords;
import org.commontable.evidence.LevelShares;
import org.commontable.evidence.Place;
import org.commontable.evidence.derived.LevelGap;
import org.commontable.evidence.figures.Comparison;
import org.commontable.evidence.figures.Published;
import org.commontable.evidence.figures.Published.Status;
import org.commontable.evidence.web.IndicatorPage.Headline;
import org.commontable.evidence.web.IndicatorPage.Part;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;

/** What is said of the figure in front of an indicator's page. */
final class IndicatorFront {
  private final Ui ui;
  private final PublishedWords words;
  private final HeadWords head;
  private final ComparedWords compared;
  private final IndicatorWords indicators;
  private final Place place;
  private final IndicatorYears here;
  private final String group;
  private final Published front;
  private final LocalDate today;

  IndicatorFront(
      Ui ui, Place place, IndicatorYears here, String group, Published front, LocalDate today) {
    this.ui = ui;
    this.words = new PublishedWords(ui);
    this.head = new HeadWords(ui);
    this.compared = new ComparedWords(ui);
    this.indicators = new IndicatorWords(ui);
    this.place = place;
    this.here = here;
    this.group = group;
    this.front = front;
    this.today = today;
  }

  String title() {
    if (front.printed().isEmpty()) {
      return ui.t(
          "evidence.figure.hiddenHeadline",
          "name",
          indicators.name(front.indicator()),
          "group",
          words.students(front.indicator(), group),
          "place",
          place.name());
    }
    return head.sentence(front, place.name());
  }

  /** Empty where the number is not shown. */
  Optional<Headline> headline() {
    if (front.printed().isEmpty()) {
      return Optional.empty();
    }
    boolean ratio = HeadWords.isRatio(front);
    return Optional.of(
        new Headline(
            head.number(front),
            head.unit(front),
            ratio ? head.said(front, place) + head.range(front) : head.said(front, place),
            ratio ? "" : head.compared(front),
            ratio ? Optional.of(part()) : Optional.empty(),
            here.beside(front)
                .filter(it -> front.comparison().isPresent())
                .flatMap(_ -> othersPart())));
  }

  private Part part() {
    return new Part(
        words.number(front) + HeadWords.percent(front.indicator().kind()),
        ui.t(
            "evidence.figure.part",
            "group",
            words.students(front.indicator(), front.group()),
            "counts",
            words.counts(front)));
  }

  /** What the group is compared with: one other group, or everybody else. */
  private Optional<Part> othersPart() {
    Comparison it = front.comparison().orElseThrow();
    return compared
        .rateOfOthers(front)
        .map(
            rate ->
                new Part(
                    rate,
                    ui.t(
                        "evidence.figure.part",
                        "group",
                        words.students(it.comparator()),
                        "counts",
                        compared.counts(front))));
  }

  String withheld() {
    if (front.printed().isPresent()) {
      return "";
    }
    String lies = words.lies(front);
    String why =
        here.newestShown(group).isPresent()
            ? words.sentence(front, place.name()) + "."
            : ui.t("evidence.nothingShown");
    return lies.isEmpty() ? why : why + " " + PublishedWords.year(front) + ": " + lies + ".";
  }

  /** Empty where no year can be shown: nothing is old then. */
  Optional<FigureWords.Age> age() {
    if (front.printed().isEmpty() && here.newestShown(group).isEmpty()) {
      return Optional.empty();
    }
    SchoolYear year = new SchoolYear(front.year());
    return front.year() == here.years().getLast()
        ? new FigureWords(ui).age(year, today)
        : new FigureWords(ui).ageOf(year, today);
  }

  /** Who moved since the last shown year before the one in front. */
  String moved() {
    return new MovedWords(ui)
        .sentence(
            here.years().stream()
                .filter(it -> it <= front.year())
                .flatMap(it -> here.figure(it, group).stream())
                .toList())
        .orElse("");
  }

  /** The percent gap depends on the passing mark; this beside it does not. */
  String apart(LevelShares levels, UUID edition) {
    if (LevelShares.has(front.indicator()) && !levels.isRead(edition)) {
      return ui.t("evidence.gaps.soon");
    }
    return levels
        .gap(edition, front)
        .flatMap(LevelGap::hetop)
        .map(
            it ->
                ui.t(
                    "evidence.gaps.beside",
                    "v",
                    ui.number(Math.abs(it.v()), 2),
                    "range",
                    GapSheet.range(it, ui)))
        .orElse("");
  }

  /** What is hidden cannot be cited. */
  boolean isDemandable() {
    return front.printed().isPresent() && front.status() == Status.SHOWN;
  }

  /** Where a demand is stood on this figure; that room reads the same five words. */
  String standOn() {
    return new CiteFor("", "")
        .form(
            new Citation(
                front.indicator().id(),
                place.id(),
                new SchoolYear(front.year()),
                front.group(),
                front
                    .comparison()
                    .filter(it -> it.difference().isPresent())
                    .map(Comparison::comparator)));
  }
}
