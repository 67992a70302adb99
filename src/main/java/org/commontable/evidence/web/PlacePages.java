package org.commontable.evidence.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.evidence.FigureWords;
import org.commontable.evidence.Figures;
import org.commontable.evidence.Holdings;
import org.commontable.evidence.Indicator;
import org.commontable.evidence.Place;
import org.commontable.evidence.PlaceBook;
import org.commontable.evidence.PlaceCatalogue;
import org.commontable.evidence.Places;
import org.commontable.evidence.StudentGroup;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A place: every indicator's newest sentence and who is enrolled. */
@Controller
class PlacePages {
  private final Figures figures;
  private final Places places;
  private final PlaceCatalogue catalogue;
  private final Clock clock;

  PlacePages(Figures figures, Places places, PlaceCatalogue catalogue, Clock clock) {
    this.figures = figures;
    this.places = places;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @GetMapping("/places/{place}")
  @May(Act.READ_PUBLIC)
  Reply page(Ui ui, @PathVariable String place) {
    PlaceBook book = catalogue.book();
    Optional<KnownPlace> said = book.find(place);
    Place where =
        places
            .find(place)
            .or(() -> said.map(it -> places.named(it.code(), it.name(), it.last())))
            .orElseThrow(() -> new NotFound("place " + place));
    List<PlacePage.Known> known = new ArrayList<>();
    Holdings last = null;
    for (Indicator indicator : Indicator.all()) {
      Holdings here = figures.at(indicator, where.id());
      last = here;
      if (!here.isEmpty()) {
        IndicatorPage sheet =
            new IndicatorSheet(ui, indicator, where, here, here, StudentGroup.BLACK, clock)
                .page("", "", List.of(), false);
        known.add(
            new PlacePage.Known(
                ui.t("evidence." + indicator.id() + ".name"),
                sheet.title(),
                sheet.headline().map(IndicatorPage.Headline::whole).orElse(""),
                sheet.publishers(),
                sheet.age(),
                sheet.path()));
      }
    }
    Optional<SchoolYear> year = Optional.ofNullable(last).flatMap(PlacePages::newestEnrollment);
    return Reply.publicPage(
        "evidence/place",
        new PlacePage(
            where.id(),
            where.name(),
            where.isState(),
            said.map(it -> new PlaceHead(ui, places, book).of(it)),
            known,
            year.map(SchoolYear::label),
            last != null && year.isPresent() ? last.studentRows(year.get()) : List.of(),
            year.flatMap(
                it -> new FigureWords(ui).age(it, LocalDate.ofInstant(clock.instant(), ui.zone()))),
            last != null && year.isPresent() ? enrolled(ui, last, year.get()) : List.of()));
  }

  private static Optional<SchoolYear> newestEnrollment(Holdings here) {
    TreeSet<SchoolYear> years = new TreeSet<>(here.years(here.indicator().denominator()));
    return years.isEmpty() ? Optional.empty() : Optional.of(years.last());
  }

  private static List<PlacePage.Enrolled> enrolled(Ui ui, Holdings here, SchoolYear year) {
    return StudentGroup.races().stream()
        .map(
            group ->
                here.students(year, group)
                    .map(
                        count ->
                            new PlacePage.Enrolled(
                                ui.t("evidence.group." + group.word()), ui.number(count), false))
                    .orElseGet(
                        () ->
                            new PlacePage.Enrolled(
                                ui.t("evidence.group." + group.word()),
                                ui.t("evidence.place.hidden"),
                                true)))
        .toList();
  }
}
