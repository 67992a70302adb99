package org.commontable.campaigns.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
              List.of(),
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
          "",
          dated(cited, now, ui),
          Optional.empty(),
          now.citation().path());
    }
    String told =
        String.join(
            " ",
            words.counts(now),
            words.rangeSentence(now),
            ui.t("campaigns.evidence.source", "who", words.publishers(now.sources())));
    return new CampaignPage.EvidenceView(
        title,
        words.sentence(now, place, 2) + ".",
        told,
        dated(cited, now, ui),
        words.ageOf(now.citation().year(), LocalDate.ofInstant(clock.instant(), ui.zone())),
        now.citation().path());
  }

  /** When it was cited, when its decision was adopted, today, and in the newest year. */
  private List<CampaignPage.Dated> dated(Cited.Figure cited, Figure now, Ui ui) {
    List<CampaignPage.Dated> dated = new ArrayList<>();
    boolean hidden = now.status() == Figure.Status.HIDDEN;
    dated.add(
        new CampaignPage.Dated(
            day(cited.citedAt(), ui),
            kept("campaigns.evidence.then", cited.valueThen(), hidden, ui)));
    cited
        .adopted()
        .ifPresent(
            it ->
                dated.add(
                    it.at().isBefore(cited.citedAt()) ? 0 : 1,
                    new CampaignPage.Dated(
                        day(it.at(), ui),
                        kept("campaigns.evidence.adopted", it.value(), hidden, ui))));
    figures.asOf().ifPresent(it -> today(cited, now, day(it, ui), dated, ui));
    return dated;
  }

  private void today(
      Cited.Figure cited, Figure now, String day, List<CampaignPage.Dated> dated, Ui ui) {
    var words = new FigureWords(ui);
    if (now.times().isPresent()) {
      dated.add(
          new CampaignPage.Dated(
              day, ui.t("campaigns.evidence.today", "value", words.ratio(now, 2).orElse(""))));
    }
    figures
        .newest(cited)
        .ifPresent(
            it ->
                dated.add(
                    new CampaignPage.Dated(
                        day,
                        it.times().isPresent()
                            ? ui.t(
                                "campaigns.evidence.newest",
                                "year",
                                it.citation().year().label(),
                                "value",
                                words.ratio(it, 2).orElse(""),
                                "range",
                                words.rangeSentence(it))
                            : ui.t(
                                "campaigns.evidence.newestNotShown",
                                "year",
                                it.citation().year().label()))));
  }

  /** A number that is hidden today is not repeated, though it was shown then. */
  private static String kept(String key, String value, boolean hidden, Ui ui) {
    if (!NUMBER.matcher(value).matches()) {
      return ui.t(key + ".notShown");
    }
    return hidden
        ? ui.t(key + ".hiddenNow")
        : ui.t(key, "value", ui.number(Double.parseDouble(value), 2));
  }

  private static String day(Instant at, Ui ui) {
    return ui.words().plainDate(at.atZone(ui.zone()).toLocalDate());
  }
}
