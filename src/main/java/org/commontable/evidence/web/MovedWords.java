package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commontable.evidence.derived.GapStep;
import org.commontable.evidence.figures.Published;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;

/**
 * Who moved when a gap changed, in sentences: never "closing" where the group did not gain, and no
 * direction where chance alone could have made the change.
 */
final class MovedWords {
  /** Verdicts after which nothing is left to say of chance. */
  private static final Set<String> SAY_IT_ALL = Set.of(GapStep.WITHIN_CHANCE, GapStep.UNCHANGED);

  private final Ui ui;
  private final PublishedWords words;

  MovedWords(Ui ui) {
    this.ui = ui;
    this.words = new PublishedWords(ui);
  }

  /**
   * The newest step of a group, the verdict first; empty where fewer than two years are shown.
   *
   * @param oneGroup its figures, the oldest first
   */
  Optional<String> sentence(List<Published> oneGroup) {
    return GapStep.of(oneGroup).stream().reduce((older, newer) -> newer).map(this::sentence);
  }

  String sentence(GapStep step) {
    String group = words.students(step.now().group());
    String others = words.students(step.comparator());
    String said =
        ui.t(
            "evidence.whoMoved.sentence",
            "per",
            step.now().indicator().kind().word(),
            "from",
            year(step.before()),
            "to",
            year(step.now()),
            "group",
            group,
            "others",
            others,
            "gapBefore",
            size(step.gapBefore()),
            "gapNow",
            size(step.gapNow()),
            "othersBefore",
            number(step.referenceBefore()),
            "othersNow",
            number(step.referenceNow()),
            "othersChange",
            words.signed(step.referenceNow() - step.referenceBefore()),
            "groupBefore",
            number(step.focalBefore()),
            "groupNow",
            number(step.focalNow()),
            "groupChange",
            words.signed(step.focalNow() - step.focalBefore()));
    String chance = chance(step);
    return verdict(step, group, others) + " " + said + (chance.isEmpty() ? "" : " " + chance);
  }

  private String verdict(GapStep step, String group, String others) {
    return ui.t(
        "evidence.whoMoved." + step.verdict().map(it -> ofEvents(step, it)).orElse("other"),
        "group",
        group,
        "others",
        others,
        "points",
        step.chance().isPresent() ? number(step.chance().getAsDouble()) : "");
  }

  /** Of events only the least that chance makes is known. */
  private static String ofEvents(GapStep step, String verdict) {
    return verdict.equals(GapStep.WITHIN_CHANCE) && step.isOfEvents()
        ? verdict + "-events"
        : verdict;
  }

  private String chance(GapStep step) {
    boolean said = step.verdict().filter(SAY_IT_ALL::contains).isPresent();
    return step.isWithinChance() && !said
        ? ui.t("evidence.whoMoved.chance", "points", number(step.chance().getAsDouble()))
        : "";
  }

  /** The newest first. */
  List<MovedRow> rows(List<Published> oneGroup) {
    List<MovedRow> rows = new ArrayList<>();
    for (GapStep step : GapStep.of(oneGroup).reversed()) {
      rows.add(
          new MovedRow(
              words.group(step.now().group()),
              ui.t("evidence.years", "first", year(step.before()), "last", year(step.now())),
              ui.t(
                  "evidence.whoMoved.fromTo",
                  "from",
                  size(step.gapBefore()),
                  "to",
                  size(step.gapNow())),
              words.signed(Math.abs(step.gapNow()) - Math.abs(step.gapBefore())),
              words.signed(step.referenceNow() - step.referenceBefore()),
              words.signed(step.focalNow() - step.focalBefore()),
              ui.t(
                  "evidence.whoMoved.short." + step.verdict().orElse("other"),
                  "group",
                  words.students(step.now().group()),
                  "others",
                  words.students(step.comparator()))));
    }
    return rows;
  }

  private static String year(Published figure) {
    return new SchoolYear(figure.year()).label();
  }

  private String number(double per100) {
    return ui.number(per100, 1);
  }

  /** How far apart, whoever is ahead: both numbers stand beside it. */
  private String size(double gap) {
    return number(Math.abs(gap));
  }
}
