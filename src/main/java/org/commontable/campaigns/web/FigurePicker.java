package org.commontable.campaigns.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.campaigns.FigureEvidence;
import org.commontable.evidence.Citation;
import org.commontable.evidence.FigureWords;
import org.commontable.evidence.Figures;
import org.commontable.evidence.Indicator;
import org.commontable.evidence.Places;
import org.commontable.evidence.StudentGroup;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;
import org.springframework.stereotype.Component;

/** Chooses a figure of ours from what is loaded, and says at which field a choice is wrong. */
@Component
class FigurePicker {
  static final List<String> FIELDS = List.of("indicator", "place", "year", "group", "reference");

  private final FigureEvidence evidence;
  private final Figures figures;
  private final Places places;

  FigurePicker(FigureEvidence evidence, Figures figures, Places places) {
    this.evidence = evidence;
    this.figures = figures;
    this.places = places;
  }

  FigureChoices choices(Ui ui) {
    var words = new FigureWords(ui);
    String choose = ui.t("campaigns.demand.choose");
    var indicators = FigureChoices.beginning(ui.t("campaigns.demand.noFigure"));
    Indicator.all().forEach(it -> indicators.put(it.id(), ui.t("evidence." + it.id() + ".name")));
    var where = FigureChoices.beginning(choose);
    places.all().forEach(it -> where.put(it.id(), it.name()));
    var years = FigureChoices.beginning(choose);
    figures.years().reversed().forEach((SchoolYear it) -> years.put(it.full(), it.label()));
    var groups = FigureChoices.beginning(choose);
    StudentGroup.races().forEach(it -> groups.put(it.word(), words.group(it)));
    return new FigureChoices(indicators, where, years, groups, groups);
  }

  /** What a link from a figure's own page has filled in. */
  static Form filled(Map<String, String> query) {
    var values = new java.util.LinkedHashMap<String, String>();
    FIELDS.forEach(it -> values.put(it, query.getOrDefault(it, "")));
    return Form.of(values);
  }

  /**
   * Empty where no figure was chosen; where one was chosen wrongly the form says at which field.
   */
  Optional<Citation> read(Form form) {
    if (FIELDS.stream().allMatch(it -> form.value(it).isEmpty())) {
      return Optional.empty();
    }
    for (String field : FIELDS) {
      if (form.value(field).isEmpty()) {
        form.error(field, "campaigns.demand.fault.choose");
      }
    }
    if (FIELDS.stream().anyMatch(it -> form.fault(it).isPresent())) {
      return Optional.empty();
    }
    if (form.value("group").equals(form.value("reference"))) {
      form.error("reference", "campaigns.demand.fault.same");
      return Optional.empty();
    }
    var citation =
        evidence.read(
            form.value("indicator"),
            form.value("place"),
            form.value("year"),
            form.value("group"),
            form.value("reference"));
    if (citation.isEmpty()) {
      form.error("indicator", "campaigns.demand.fault.figure");
    } else if (!evidence.isHeld(citation.get())) {
      form.error("year", "campaigns.demand.fault.notHeld");
    }
    return citation;
  }
}
