package org.commontable.evidence.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commontable.evidence.Source;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Making;
import org.commontable.evidence.imports.Publishing;
import org.commontable.platform.web.Ui;

/** How far a publication is, in a sentence. */
final class PublicationWords {
  private final Ui ui;
  private final FactWords words;

  PublicationWords(Ui ui) {
    this.ui = ui;
    this.words = new FactWords(ui);
  }

  String sentence(Source source, Optional<Publishing.Going> going) {
    if (source.publishedAt().isPresent()) {
      return ui.t("evidence.import.published", "file", source.name());
    }
    if (going.isEmpty()) {
      return ui.t("evidence.publication.elsewhere");
    }
    return going.get().failed()
        ? ui.t("evidence.publication.failed")
        : sentence(going.get().making().at());
  }

  private String sentence(Making.At at) {
    String key = "evidence.publication." + at.stage().name().toLowerCase(Locale.ROOT);
    return at.done() == 0
        ? ui.t(key)
        : ui.t(
            key + ".of",
            "done",
            at.done(),
            "all",
            at.all(),
            "what",
            what(at),
            "year",
            words.years(List.of(at.year())));
  }

  /** What was judged is called as the figure that counts it. */
  private String what(Making.At at) {
    return Declared.all().stream()
        .filter(it -> it.id().equals(at.what()) || it.numerator().name().equals(at.what()))
        .map(it -> ui.t("evidence." + it.id() + ".name"))
        .findFirst()
        .orElseGet(() -> measure(at.what()));
  }

  private String measure(String input) {
    return Declared.inputs().stream()
        .filter(it -> it.name().equals(input))
        .map(it -> words.measure(it.measure()))
        .findFirst()
        .orElse(input);
  }

  /** Published files that cannot be read any more are named, however the rest ended. */
  String outcome(Making.Tally tally) {
    List<String> gone = tally.leftOut();
    String all =
        figures(tally)
            + (gone.isEmpty()
                ? ""
                : " "
                    + ui.t(
                        "evidence.publication.leftOut",
                        "count",
                        gone.size(),
                        "files",
                        String.join(", ", gone)));
    return all.strip();
  }

  /** Empty where no figure was worked out again, as of a file about places. */
  private String figures(Making.Tally tally) {
    if (tally.shown() + tally.hidden() == 0 && !tally.years().isEmpty()) {
      return ui.t("evidence.publication.nothing", "years", words.years(tally.years()));
    }
    return tally.years().isEmpty()
        ? ""
        : ui.t(
            "evidence.publication.outcome",
            "years",
            words.years(tally.years()),
            "shown",
            tally.shown(),
            "hidden",
            tally.hidden(),
            "back",
            tally.heldBack());
  }
}
