package org.commontable.evidence.web;

import java.time.Clock;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.evidence.Citations;
import org.commontable.evidence.Figures;
import org.commontable.evidence.Holdings;
import org.commontable.evidence.Indicator;
import org.commontable.evidence.Place;
import org.commontable.evidence.Places;
import org.commontable.evidence.StudentGroup;
import org.commontable.members.Coalitions;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An indicator at a place: page, CSV and JSON of the same figures. */
@Controller
class IndicatorPages {
  private final Figures figures;
  private final Places places;
  private final Citations citations;
  private final Coalitions coalitions;
  private final Clock clock;

  IndicatorPages(
      Figures figures, Places places, Citations citations, Coalitions coalitions, Clock clock) {
    this.figures = figures;
    this.places = places;
    this.citations = citations;
    this.coalitions = coalitions;
    this.clock = clock;
  }

  @GetMapping("/evidence/{indicator}/{place}")
  @May(Act.READ_PUBLIC)
  Reply page(
      Ui ui,
      Visitor visitor,
      @PathVariable String indicator,
      @PathVariable String place,
      @RequestParam(defaultValue = "black") String group) {
    Indicator known = indicator(indicator);
    Place where = place(place);
    StudentGroup focus =
        StudentGroup.of(group)
            .filter(it -> it.isRace() && it != StudentGroup.WHITE)
            .orElseThrow(() -> new NotFound("group " + group));
    Holdings here = held(known, where);
    Holdings state = figures.at(known, "999");
    return Reply.publicPage(
        "evidence/indicator",
        new IndicatorSheet(ui, known, where, here, state, focus, clock)
            .page(
                coalitions.current().area(known.area()).name().in(ui.lang()),
                places.find("999").map(Place::shortName).orElse(""),
                citations.on(known.id(), where.id()),
                visitor.may(Act.RUN_CAMPAIGN)));
  }

  @GetMapping("/evidence/{indicator}/{place}.csv")
  @May(Act.READ_PUBLIC)
  Reply csv(Ui ui, @PathVariable String indicator, @PathVariable String place) {
    Indicator known = indicator(indicator);
    Place where = place(place);
    return FigureFiles.csv(held(known, where), where, ui)
        .file(known.id() + "-" + where.id() + ".csv");
  }

  @GetMapping("/evidence/{indicator}/{place}.json")
  @May(Act.READ_PUBLIC)
  Reply json(Ui ui, @PathVariable String indicator, @PathVariable String place) {
    Indicator known = indicator(indicator);
    Place where = place(place);
    return Reply.json(FigureFiles.json(held(known, where), where, ui));
  }

  private Indicator indicator(String id) {
    return Indicator.find(id).orElseThrow(() -> new NotFound("indicator " + id));
  }

  private Place place(String id) {
    return places.find(id).orElseThrow(() -> new NotFound("place " + id));
  }

  private Holdings held(Indicator indicator, Place place) {
    Holdings here = figures.at(indicator, place.id());
    if (here.isEmpty()) {
      throw new NotFound("figures of " + indicator.id() + " at " + place.id());
    }
    return here;
  }
}
