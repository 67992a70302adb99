package org.commontable.evidence.web;

import java.util.Locale;
import java.util.Optional;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Kind;
import org.commontable.platform.web.Ui;

/** Indicators as the reader's language calls them. */
final class IndicatorWords {
  private final Ui ui;

  IndicatorWords(Ui ui) {
    this.ui = ui;
  }

  /** "Out-of-school suspensions". */
  String name(Declared indicator) {
    return ui.t("evidence." + indicator.id() + ".name");
  }

  /** What it does not tell, a sentence or two. */
  String notSaid(Declared indicator) {
    return ui.t("evidence." + indicator.id() + ".not");
  }

  String topic(Declared indicator) {
    return ui.t("evidence.topic." + indicator.topic());
  }

  /** What its numbers are numbers of: "for every 100 students of the group". */
  String unit(Declared indicator) {
    return ui.t("evidence.per." + form(indicator));
  }

  /** Its rule and the rule's version, as addresses and commands write it. */
  static String rule(Declared indicator) {
    return indicator.id() + " " + indicator.method();
  }

  /** Whose words fit: shares are of students or of teachers. */
  static String form(Declared indicator) {
    return isOfTeachers(indicator) ? "teachers" : indicator.kind().name().toLowerCase(Locale.ROOT);
  }

  /** The word for all whom it counts, where these are not the students. */
  static Optional<String> whole(Declared indicator) {
    return switch (indicator.kind()) {
      case SHARE, PRINTED ->
          indicator.denominator().unit().equals("teachers")
              ? Optional.of("teachers")
              : Optional.empty();
      case STAFF -> Optional.of("staff");
      default -> Optional.empty();
    };
  }

  static boolean isOfTeachers(Declared indicator) {
    return indicator.kind() == Kind.SHARE && indicator.denominator().unit().equals("teachers");
  }
}
