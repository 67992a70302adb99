package org.commontable.home.web;

import java.util.List;
import java.util.Optional;
import org.commontable.campaigns.Campaign;
import org.commontable.campaigns.Cited;
import org.commontable.campaigns.Demand;
import org.commontable.campaigns.Demands;
import org.commontable.campaigns.FigureEvidence;
import org.commontable.evidence.Figure;
import org.commontable.evidence.Place;
import org.commontable.evidence.Places;
import org.commontable.evidence.Side;
import org.commontable.home.web.FrontPage.AreaPart;
import org.commontable.home.web.FrontPage.Asked;
import org.commontable.measures.Confidence;
import org.commontable.measures.Koopman;
import org.commontable.measures.Ratio;
import org.commontable.members.FocusArea;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** One area on the front page: what is asked in it and the figure that stands behind, read live. */
@Component
class Areas {
  private final Demands demands;
  private final FigureEvidence figures;
  private final Places places;

  Areas(Demands demands, FigureEvidence figures, Places places) {
    this.demands = demands;
    this.figures = figures;
    this.places = places;
  }

  AreaPart part(FocusArea area, List<Campaign> open, Ui ui) {
    Optional<Campaign> campaign =
        open.stream().filter(c -> c.area().key().equals(area.key())).findFirst();
    Optional<Demand> demand = campaign.flatMap(c -> demands.of(c.id()).stream().findFirst());
    return new AreaPart(
        area.key(),
        area.name().in(ui.lang()),
        area.sentence().in(ui.lang()),
        demand.flatMap(d -> figure(d, ui)),
        demand.map(
            d ->
                new Asked(
                    d.text().in(ui.lang()),
                    ui.t(
                        "campaigns.statusOn." + d.status().status().key(),
                        "day",
                        ui.shortDate(d.status().day())),
                    campaign.orElseThrow().path())));
  }

  private Optional<FrontPage.Figure> figure(Demand demand, Ui ui) {
    return demand.evidence().stream()
        .filter(Cited.Figure.class::isInstance)
        .map(Cited.Figure.class::cast)
        .findFirst()
        .map(figures::now)
        .flatMap(figure -> inWords(figure, ui));
  }

  /** Only a figure that may be shown, whole: value, unit, both counts, year, range, source. */
  private Optional<FrontPage.Figure> inWords(Figure figure, Ui ui) {
    if (!(figure.group() instanceof Side.Known group)
        || !(figure.reference() instanceof Side.Known reference)
        || !(Ratio.of(group.rate(), reference.rate()) instanceof Ratio.Finite ratio)) {
      return Optional.empty();
    }
    var citation = figure.citation();
    String said =
        ui.t(
            "home.front.figure." + citation.indicator(),
            "group",
            ui.t("evidence.group." + citation.group().word()),
            "reference",
            ui.t("evidence.group." + citation.reference().word()),
            "place",
            places.find(citation.place()).map(Place::shortName).orElse(citation.place()),
            "year",
            citation.year().label(),
            "events",
            ui.number(group.rate().events()),
            "students",
            ui.number(group.rate().population()),
            "otherEvents",
            ui.number(reference.rate().events()),
            "otherStudents",
            ui.number(reference.rate().population()));
    boolean rangeKnown =
        !group.rate().eventsExceedPopulation() && !reference.rate().eventsExceedPopulation();
    String range = "";
    if (rangeKnown) {
      var interval = Koopman.interval(group.rate(), reference.rate(), Confidence.NINETY_FIVE);
      range =
          ui.t(
              "home.front.range",
              "lower",
              ui.number(interval.lower(), 1),
              "upper",
              ui.number(interval.upper(), 1));
    }
    String source =
        ui.t("home.front.source", "publisher", group.events().publisher()) + " " + range;
    return Optional.of(
        new FrontPage.Figure(
            ui.number(ratio.value(), 1),
            ui.t("home.front.times"),
            said,
            source.strip(),
            citation.path()));
  }
}
