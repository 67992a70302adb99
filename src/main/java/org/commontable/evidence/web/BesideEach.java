package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commontable.evidence.StudentGroup;
import org.commontable.evidence.Versus;
import org.commontable.evidence.figures.Published;
import org.commontable.platform.web.Ui;

/**
 * A race beside each other race of the same place and year, not only beside the measure's own
 * reference. Worked out from two figures that an edition shows; what is hidden stays so.
 */
final class BesideEach {
  private final Ui ui;
  private final PublishedWords words;
  private final ComparedWords compared;
  private final IndicatorYears here;

  BesideEach(Ui ui, IndicatorYears here) {
    this.ui = ui;
    this.words = new PublishedWords(ui);
    this.compared = new ComparedWords(ui);
    this.here = here;
  }

  /**
   * None where nobody is compared, or the group is no race.
   *
   * @param path of the indicator at its place
   */
  List<IndicatorPage.Beside> of(Published own, String path) {
    List<IndicatorPage.Beside> rows = new ArrayList<>();
    boolean race = StudentGroup.of(own.group()).filter(StudentGroup::isRace).isPresent();
    if (race && own.printed().isPresent() && own.indicator().kind().compares()) {
      for (StudentGroup it : StudentGroup.races()) {
        if (!it.word().equals(own.group())) {
          here.figure(own.year(), it.word())
              .filter(other -> other.status() != Published.Status.MISSING)
              .ifPresent(other -> rows.add(row(own, other, path)));
        }
      }
    }
    return rows;
  }

  private IndicatorPage.Beside row(Published own, Published other, String path) {
    Published beside =
        own.comparedAs(Versus.of(own, Optional.of(other), Optional.of(other.group())));
    String absence = words.absence(other);
    return new IndicatorPage.Beside(
        words.group(other.group()),
        path + ".csv?beside=" + other.group(),
        words.value(other),
        words.counts(other),
        compared.difference(beside),
        compared.times(beside),
        compared.likely(beside)
            + (ComparedWords.couldBeChance(beside) ? ": " + ui.t("evidence.compared.chance") : ""),
        absence);
  }
}
