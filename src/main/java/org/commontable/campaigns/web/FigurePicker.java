package org.commontable.campaigns.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.campaigns.FigureEvidence;
import org.commontable.evidence.Citation;
import org.commontable.evidence.Figure;
import org.commontable.evidence.Telling;
import org.commontable.evidence.Told;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/**
 * Reads which figure of ours a demand shall stand on. It is chosen on the pages of figures and
 * comes along in the address; the form sends it back.
 */
@Component
class FigurePicker {
  static final List<String> FIELDS = List.of("indicator", "place", "year", "group", "reference");

  /** Where the fault of a figure stands: it is chosen as a whole. */
  private static final String FIGURE = "indicator";

  private final FigureEvidence evidence;
  private final Telling telling;

  FigurePicker(FigureEvidence evidence, Telling telling) {
    this.evidence = evidence;
    this.telling = telling;
  }

  /** What a link from a figure's own page has filled in. */
  static Form filled(Map<String, String> query) {
    var values = new LinkedHashMap<String, String>();
    FIELDS.forEach(it -> values.put(it, query.getOrDefault(it, "")));
    return Form.of(values);
  }

  private static boolean isChosen(Form form) {
    return FIELDS.stream().anyMatch(it -> !form.value(it).isEmpty());
  }

  /** The chosen figure in words; empty where none is chosen or nothing is called so. */
  Optional<ChosenFigure> chosen(Form form, Ui ui) {
    return citation(form)
        .map(evidence::now)
        .map(
            it -> {
              Told told = telling.of(it, ui);
              return new ChosenFigure(told, it.isShown() ? it.citation().path() : "");
            });
  }

  /** Empty where no figure was chosen; where it cannot be cited the form says why. */
  Optional<Citation> read(Form form, Ui ui) {
    if (!isChosen(form)) {
      return Optional.empty();
    }
    Optional<Citation> citation = citation(form);
    if (citation.isEmpty()) {
      form.error(FIGURE, "campaigns.demand.fault.figure");
      return citation;
    }
    if (citation.get().reference().filter(citation.get().group()::equals).isPresent()) {
      form.error(FIGURE, "campaigns.demand.fault.same");
      return citation;
    }
    Figure now = evidence.now(citation.get());
    if (!now.isShown()) {
      form.error(
          FIGURE,
          now.status() == Figure.Status.HIDDEN
              ? "campaigns.demand.fault.hidden"
              : "campaigns.demand.fault.notHeld",
          "why",
          telling.of(now, ui).absence());
    }
    return citation;
  }

  private static Optional<Citation> citation(Form form) {
    return Citation.read(
        form.value("indicator"),
        form.value("place"),
        form.value("year"),
        form.value("group"),
        form.value("reference"));
  }
}
