package org.commontable.campaigns.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.campaigns.Campaign;
import org.commontable.campaigns.Demand;
import org.commontable.campaigns.Standings;
import org.commontable.decisions.Decisions;
import org.commontable.decisions.PublicDecision;
import org.commontable.decisions.Status;
import org.commontable.platform.web.Form;
import org.springframework.stereotype.Component;

/** Reads what is asked, of whom, by which decision and by when. */
@Component
class DemandForm {
  private final Standings standings;
  private final Decisions decisions;

  DemandForm(Standings standings, Decisions decisions) {
    this.standings = standings;
    this.decisions = decisions;
  }

  Demand.Words read(Form form, Campaign campaign) {
    var text = Bilingual.readText(form, "text", 1000);
    var target = Bilingual.read(form, "target", 160);
    var decision = form.optional("decision", 12);
    if (decision.isPresent() && !adoptedInPublic(decision.get())) {
      form.error("decision", "campaigns.demand.fault.decision");
    }
    if (decision.isEmpty() && silences(campaign)) {
      form.error("decision", "campaigns.demand.fault.needed");
    }
    var due = form.parsed("due", LocalDate::parse, "campaigns.paper.fault.day");
    return new Demand.Words(text, target, decision, due);
  }

  private static Map<String, String> values(Demand demand) {
    var values = new LinkedHashMap<String, String>();
    Bilingual.fill(values, "text", demand.text());
    Bilingual.fill(values, "target", demand.target());
    demand.decision().ifPresent(number -> values.put("decision", number));
    demand.due().ifPresent(day -> values.put("due", day.toString()));
    return values;
  }

  /** How many corrections the form knows of. */
  static String since(Demand demand) {
    return Integer.toString(demand.corrections().size());
  }

  /** The form of its correction: its words and its figures, as they stand. */
  static Map<String, List<String>> correction(Demand demand) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    values(demand).forEach((field, word) -> all.put(field, List.of(word)));
    all.put("since", List.of(since(demand)));
    all.putAll(
        FigurePicker.lists(
            demand.figures().stream().map(it -> FigurePicker.fields(it.citation())).toList()));
    return all;
  }

  /** A public campaign that speaks by decisions would lose its voice by a demand without one. */
  private boolean silences(Campaign campaign) {
    return campaign.opened().isPresent() && standings.of(campaign).decision().isPresent();
  }

  private boolean adoptedInPublic(String number) {
    return decisions
        .inPublic(number)
        .map(PublicDecision::status)
        .filter(Status::adopted)
        .isPresent();
  }
}
