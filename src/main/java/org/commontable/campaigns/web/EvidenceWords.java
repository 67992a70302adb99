package org.commontable.campaigns.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commontable.campaigns.Cited;
import org.commontable.campaigns.FigureEvidence;
import org.commontable.evidence.Figure;
import org.commontable.evidence.FigureWords;
import org.commontable.evidence.Place;
import org.commontable.evidence.Places;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/**
 * What a demand stands on, in words. A number never stands alone: with it go how it is counted,
 * both groups, place, year, counts, range, source and age.
 */
@Component
class EvidenceWords {
  private static final Pattern NUMBER = Pattern.compile("[0-9.]+");

  private final FigureEvidence figures;
  private final Places places;
  private final Clock clock;

  EvidenceWords(FigureEvidence figures, Places places, Clock clock) {
    this.figures = figures;
    this.places = places;
    this.clock = clock;
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
              Optional.empty(),
              document.address().orElse(""));
      case Cited.Figure figure -> view(figure, figures.now(figure), ui);
    };
  }

  private CampaignPage.EvidenceView view(Cited.Figure cited, Figure now, Ui ui) {
    var words = new FigureWords(ui);
    String place = places.find(cited.place()).map(Place::shortName).orElse(cited.place());
    String title =
        ui.t(
            "campaigns.evidence.figure",
            "what",
            ui.t("evidence." + cited.indicator() + ".name"),
            "place",
            place,
            "year",
            now.citation().year().label(),
            "group",
            words.students(now.citation().group()),
            "reference",
            words.students(now.citation().reference()));
    if (now.times().isEmpty()) {
      return new CampaignPage.EvidenceView(
          title,
          ui.t("campaigns.evidence.notShown"),
          then(cited, ui),
          Optional.empty(),
          now.citation().path());
    }
    String told =
        String.join(
            " ",
            words.counts(now),
            words.rangeSentence(now),
            ui.t("campaigns.evidence.source", "who", words.publishers(now.sources())),
            then(cited, ui));
    return new CampaignPage.EvidenceView(
        title,
        words.sentence(now, place, 2) + ".",
        told,
        words.ageOf(now.citation().year(), LocalDate.ofInstant(clock.instant(), ui.zone())),
        now.citation().path());
  }

  private static String then(Cited.Figure cited, Ui ui) {
    String day = ui.words().plainDate(cited.citedAt().atZone(ui.zone()).toLocalDate());
    return NUMBER.matcher(cited.valueThen()).matches()
        ? ui.t(
            "campaigns.evidence.then",
            "day",
            day,
            "value",
            ui.number(Double.parseDouble(cited.valueThen()), 2))
        : ui.t("campaigns.evidence.thenNotShown", "day", day);
  }
}
