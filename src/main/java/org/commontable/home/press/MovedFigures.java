package org.commontable.home.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.campaigns.Cited;
import org.commontable.campaigns.Demands;
import org.commontable.campaigns.FigureDays;
import org.commontable.evidence.Editions;
import org.commontable.evidence.Figure;
import org.commontable.evidence.Figures;
import org.commontable.evidence.MovedStanding;
import org.commontable.evidence.Telling;
import org.commontable.evidence.Told;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Demands whose figure the newest edition says otherwise than the one before, for reporters. */
@Component
class MovedFigures {
  /** As many are said in full; each asks the database for its place and its files. */
  private static final int MOST = 8;

  private final Editions editions;
  private final Demands demands;
  private final Figures figures;
  private final FigureDays days;
  private final Telling telling;

  MovedFigures(
      Editions editions, Demands demands, Figures figures, FigureDays days, Telling telling) {
    this.editions = editions;
    this.demands = demands;
    this.figures = figures;
    this.days = days;
    this.telling = telling;
  }

  PressPage.Moved in(Editions.Standing edition, Ui ui) {
    List<MovedStanding> moved = editions.movedStandings(edition.id());
    Map<UUID, Cited.Figure> cited =
        demands.cited(moved.stream().map(MovedStanding::citedIn).toList());
    List<PressPage.MovedFigure> some = new ArrayList<>();
    int more = 0;
    for (MovedStanding it : moved) {
      Cited.Figure figure = cited.get(it.citedIn());
      if (figure != null && some.size() < MOST) {
        some.add(said(it, figure, ui));
      } else if (figure != null) {
        more++;
      }
    }
    return new PressPage.Moved(some, more);
  }

  private PressPage.MovedFigure said(MovedStanding moved, Cited.Figure cited, Ui ui) {
    Figure now = figures.find(cited.citation());
    Told told = telling.of(now, ui);
    return new PressPage.MovedFigure(
        moved.demand().title(),
        moved.demand().path(),
        told.title(),
        now.citation().path(),
        told.source(),
        days.of(cited, ui),
        now.isShown() ? telling.frame(now, ui) : "");
  }
}
