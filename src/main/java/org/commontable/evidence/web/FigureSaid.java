package org.commontable.evidence.web;

import org.commontable.evidence.figures.Published;
import org.commontable.platform.web.Ui;

/**
 * One published figure in the reader's language, with what travels with it wherever it stands.
 *
 * @param groupWord as addresses write it
 * @param sentence without its full stop
 * @param number "42.2", and {@code value} the same with its unit: "42.2 per 100"; empty where
 *     nothing is shown
 * @param counts "14,727 events, 34,880 students"
 * @param absence why there is no number; empty where there is one
 * @param lies where a hidden number lies, where its rule says so
 * @param times "3.57 times the rate of white students", or why not
 * @param difference "30.4 more for every 100 than white students"
 * @param likely the range of {@code times} that chance alone could make
 * @param chance says so where the range holds 1
 * @param seats how many more it takes to reach the others' rate; of opportunities alone
 */
public record FigureSaid(
    String groupWord,
    String group,
    String year,
    String sentence,
    String number,
    String value,
    String counts,
    String absence,
    String lies,
    String times,
    String difference,
    String likely,
    String chance,
    String seats) {

  static FigureSaid of(Published figure, String place, Ui ui) {
    var words = new PublishedWords(ui);
    var compared = new ComparedWords(ui);
    return new FigureSaid(
        figure.group(),
        words.group(figure.indicator(), figure.group()),
        PublishedWords.year(figure),
        words.sentence(figure, place),
        words.number(figure),
        words.value(figure),
        words.counts(figure),
        words.absence(figure),
        words.lies(figure),
        compared.times(figure),
        compared.difference(figure),
        compared.likely(figure),
        ComparedWords.couldBeChance(figure) ? ui.t("evidence.compared.chance") : "",
        compared.seats(figure));
  }

  public boolean isShown() {
    return absence.isEmpty();
  }
}
