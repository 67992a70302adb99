package org.commontable.home.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commontable.campaigns.Campaign;
import org.commontable.campaigns.Cited;
import org.commontable.campaigns.Demand;
import org.commontable.campaigns.Demands;
import org.commontable.campaigns.FigureEvidence;
import org.commontable.campaigns.Standing;
import org.commontable.campaigns.Standings;
import org.commontable.evidence.Figure;
import org.commontable.evidence.Telling;
import org.commontable.evidence.Told;
import org.commontable.home.web.FrontPage.AreaPart;
import org.commontable.home.web.FrontPage.Asked;
import org.commontable.members.FocusArea;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/**
 * One area on the front page: what is asked in it, by whom, and the figure that stands behind, read
 * live.
 */
@Component
class Areas {
  private final Demands demands;
  private final Standings standings;
  private final FigureEvidence figures;
  private final Telling telling;

  Areas(Demands demands, Standings standings, FigureEvidence figures, Telling telling) {
    this.demands = demands;
    this.standings = standings;
    this.figures = figures;
    this.telling = telling;
  }

  /** A demand and who stands behind it at this moment. */
  private record Spoken(Campaign campaign, Demand demand, Standing standing) {}

  AreaPart part(FocusArea area, List<Campaign> open, Ui ui) {
    Optional<Spoken> spoken =
        open.stream()
            .filter(c -> c.area().key().equals(area.key()))
            .flatMap(this::spoken)
            .findFirst();
    return new AreaPart(
        area.key(),
        area.name().in(ui.lang()),
        area.sentence().in(ui.lang()),
        spoken.flatMap(s -> figure(s.demand(), ui)),
        spoken.map(s -> asked(s, ui)));
  }

  /** Behind whose demand nobody stands, that campaign does not speak on the front page. */
  private Stream<Spoken> spoken(Campaign campaign) {
    List<Demand> demanded = demands.of(campaign.id());
    Standing standing = standings.of(campaign, demanded);
    return standing.publishable()
        ? demanded.stream().limit(1).map(demand -> new Spoken(campaign, demand, standing))
        : Stream.empty();
  }

  private static Asked asked(Spoken spoken, Ui ui) {
    Standing standing = spoken.standing();
    var status = spoken.demand().status();
    return new Asked(
        ui.t("home.front.asks." + standing.voice().key(), "count", standing.backers().size()),
        spoken.demand().text(),
        ui.t("campaigns.statusOn." + status.status().key(), "day", ui.shortDate(status.day())),
        spoken.campaign().path());
  }

  private Optional<FrontPage.Figure> figure(Demand demand, Ui ui) {
    return demand.evidence().stream()
        .filter(Cited.Figure.class::isInstance)
        .map(Cited.Figure.class::cast)
        .findFirst()
        .map(it -> figures.now(it.citation()))
        .filter(Figure::isShown)
        .map(it -> inWords(it, ui));
  }

  /** Whole: value, unit, counts, year, range, source, and its age. */
  private FrontPage.Figure inWords(Figure figure, Ui ui) {
    Told told = telling.of(figure, ui);
    return new FrontPage.Figure(
        told.number(),
        told.unit(),
        told.said(),
        String.join(
            " ",
            Stream.of(
                    told.unit().isEmpty() ? "" : told.counts(), // said has them otherwise
                    ui.t("home.front.source", "publisher", told.source()))
                .filter(it -> !it.isEmpty())
                .toList()),
        told.age(),
        figure.citation().path());
  }
}
