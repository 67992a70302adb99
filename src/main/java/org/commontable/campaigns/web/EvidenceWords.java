package org.commontable.campaigns.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commontable.campaigns.Cited;
import org.commontable.campaigns.FigureDays;
import org.commontable.campaigns.FigureEvidence;
import org.commontable.evidence.Citation;
import org.commontable.evidence.Figure;
import org.commontable.evidence.KeptFigure;
import org.commontable.evidence.Telling;
import org.commontable.evidence.Told;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/**
 * What a demand stands on, in words. A number never stands alone: with it go how it is counted,
 * both groups, place, year, counts, range, source and age.
 */
@Component
class EvidenceWords implements FigureDays {
  private final FigureEvidence figures;
  private final Telling telling;

  EvidenceWords(FigureEvidence figures, Telling telling) {
    this.figures = figures;
    this.telling = telling;
  }

  CampaignPage.EvidenceView view(Cited cited, Ui ui) {
    return switch (cited) {
      case Cited.Document document ->
          new CampaignPage.EvidenceView(
              ui.t(
                  "campaigns.evidence.document",
                  "title",
                  document.title(),
                  "page",
                  document.page()),
              "",
              "",
              List.of(),
              Optional.empty(),
              document.address().orElse(""),
              "");
      case Cited.Figure figure -> view(figure, figures.now(figure.citation()), ui);
    };
  }

  private CampaignPage.EvidenceView view(Cited.Figure cited, Figure now, Ui ui) {
    Told told = telling.of(now, ui);
    if (!now.isShown()) {
      return new CampaignPage.EvidenceView(
          told.title(),
          told.absence(),
          "",
          dated(cited, now, ui),
          Optional.empty(),
          now.status() == Figure.Status.HIDDEN ? now.citation().path() : "",
          "");
    }
    List<String> beside = new ArrayList<>(List.of(told.compared(), told.counts()));
    beside.add(ui.t("campaigns.evidence.source", "who", told.source()));
    beside.removeIf(String::isEmpty);
    return new CampaignPage.EvidenceView(
        told.title(),
        told.sentence(),
        String.join(" ", beside),
        dated(cited, now, ui),
        told.age(),
        now.citation().path(),
        told.citation());
  }

  /** A figure that a demand stood on: what it said while it did, never what it says today. */
  CampaignPage.FigureView before(Cited.Figure cited, Ui ui) {
    Figure now = figures.now(cited.citation());
    return new CampaignPage.FigureView(telling.of(now, ui).title(), kept(cited, now, ui));
  }

  String title(Cited.Figure cited, Ui ui) {
    return telling.of(figures.now(cited.citation()), ui).title();
  }

  @Override
  public List<Day> of(Cited.Figure cited, Ui ui) {
    return dated(cited, figures.now(cited.citation()), ui);
  }

  private List<Day> dated(Cited.Figure cited, Figure now, Ui ui) {
    List<Day> dated = kept(cited, now, ui);
    figures.asOf().ifPresent(it -> today(now, day(it, ui), dated, ui));
    return dated;
  }

  private List<Day> kept(Cited.Figure cited, Figure now, Ui ui) {
    List<Day> dated = new ArrayList<>();
    dated.add(
        new Day(day(cited.citedAt(), ui), kept("campaigns.evidence.then", cited.then(), now, ui)));
    cited
        .adopted()
        .ifPresent(
            it ->
                dated.add(
                    it.at().isBefore(cited.citedAt()) ? 0 : 1,
                    new Day(
                        day(it.at(), ui), kept("campaigns.evidence.adopted", it.said(), now, ui))));
    return dated;
  }

  private void today(Figure now, String day, List<Day> dated, Ui ui) {
    dated.add(
        new Day(
            day,
            now.isShown()
                ? ui.t("campaigns.evidence.today", "value", phrase(now, ui))
                : ui.t("campaigns.evidence.todayNotShown")));
    figures
        .newest(now.citation())
        .ifPresent(
            it ->
                dated.add(
                    new Day(
                        day,
                        it.isShown()
                            ? ui.t(
                                "campaigns.evidence.newest",
                                "year",
                                it.citation().year().label(),
                                "value",
                                phrase(it, ui))
                            : ui.t(
                                "campaigns.evidence.newestNotShown",
                                "year",
                                it.citation().year().label()))));
  }

  private String phrase(Figure figure, Ui ui) {
    return telling.of(figure.citation(), figure.kept(), ui);
  }

  /**
   * What an edition has shown is known to everybody, and the gate reckons with that; a number from
   * before there were editions is not repeated once it is hidden (docs/decisions/0035).
   */
  private String kept(String key, KeptFigure kept, Figure now, Ui ui) {
    Citation citation = now.citation();
    String said = telling.of(citation, kept, ui);
    if (!kept.isNumber() || said.isEmpty()) {
      return ui.t(key + ".notShown");
    }
    if (now.status() == Figure.Status.HIDDEN && kept.edition().isEmpty()) {
      return ui.t(key + ".hiddenNow");
    }
    return now.isShown() ? ui.t(key, "value", said) : ui.t(key + ".gone", "value", said);
  }

  private static String day(Instant at, Ui ui) {
    return ui.words().plainDate(at.atZone(ui.zone()).toLocalDate());
  }
}
