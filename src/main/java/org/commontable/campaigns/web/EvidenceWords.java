package org.commontable.campaigns.web;

import java.util.stream.Collectors;
import org.commontable.campaigns.Cited;
import org.commontable.campaigns.FigureEvidence;
import org.commontable.evidence.Figure;
import org.commontable.evidence.Place;
import org.commontable.evidence.Places;
import org.commontable.evidence.SourceRow;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/**
 * What a demand stands on, in words. A number never stands alone: with it go how it is counted,
 * both groups, place, year and source.
 */
@Component
class EvidenceWords {
  private final FigureEvidence figures;
  private final Places places;

  EvidenceWords(FigureEvidence figures, Places places) {
    this.figures = figures;
    this.places = places;
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
              "",
              document.address().orElse(""));
      case Cited.Figure figure -> view(figure, figures.now(figure), ui);
    };
  }

  private CampaignPage.EvidenceView view(Cited.Figure cited, Figure now, Ui ui) {
    String indicator = ui.t("evidence." + cited.indicator() + ".name");
    String place = places.find(cited.place()).map(Place::shortName).orElse(cited.place());
    Object[] named = {
      "what",
      indicator,
      "place",
      place,
      "year",
      now.citation().year().label(),
      "group",
      ui.t("evidence.students." + cited.group()),
      "reference",
      ui.t("evidence.students." + cited.reference()),
      "times",
      now.times().isPresent() ? ui.number(now.times().getAsDouble(), 2) : ""
    };
    return new CampaignPage.EvidenceView(
        ui.t("campaigns.evidence.figure", named),
        now.times().isPresent()
            ? ui.t(now.sentenceKey(), named) + "."
            : ui.t("campaigns.evidence.notShown"),
        now.times().isPresent() ? ui.t("campaigns.evidence.source", "who", source(now)) : "",
        then(cited, ui),
        now.citation().path());
  }

  private static String source(Figure figure) {
    return figure.sources().stream()
        .map(SourceRow::publisher)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String then(Cited.Figure cited, Ui ui) {
    String day = ui.words().plainDate(cited.citedAt().atZone(ui.zone()).toLocalDate());
    return cited.valueThen().matches("[0-9.]+")
        ? ui.t(
            "campaigns.evidence.then",
            "day",
            day,
            "value",
            ui.number(Double.parseDouble(cited.valueThen()), 2))
        : ui.t("campaigns.evidence.thenNotShown", "day", day);
  }
}
