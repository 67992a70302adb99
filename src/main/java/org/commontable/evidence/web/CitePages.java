package org.commontable.evidence.web;

import java.util.Map;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.evidence.Editions;
import org.commontable.evidence.PlaceCatalogue;
import org.commontable.evidence.Places;
import org.commontable.evidence.figures.Declared;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Chooses a figure for a demand, a page for each step: what, where, in which year, for whom, beside
 * whom. Only what the newest edition shows can be chosen; the last step leads to the demand's form.
 */
@Controller
class CitePages {
  static final String PATH = "/evidence/cite";

  private final Editions editions;
  private final WhichPlace which;
  private final PlaceCatalogue catalogue;
  private final Places places;

  CitePages(Editions editions, WhichPlace which, PlaceCatalogue catalogue, Places places) {
    this.editions = editions;
    this.which = which;
    this.catalogue = catalogue;
    this.places = places;
  }

  @GetMapping(PATH)
  @May(Act.RUN_CAMPAIGN)
  Reply page(
      Ui ui,
      @RequestParam(defaultValue = "") String campaign,
      @RequestParam(defaultValue = "") String demand,
      @RequestParam(defaultValue = "") String indicator,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String group) {
    var steps =
        new CiteSteps(
            ui,
            editions.latest().map(Editions.Standing::book),
            which,
            catalogue.book(),
            new PlaceWording(ui, places, catalogue.book()),
            CiteFor.read(campaign, demand));
    if (indicator.isEmpty()) {
      return page(steps.indicators());
    }
    Declared declared =
        Declared.find(indicator).orElseThrow(() -> new NotFound("indicator " + indicator));
    if (place.isEmpty()) {
      return page(steps.places(declared, q));
    }
    which.of(place);
    if (year.isEmpty()) {
      return page(steps.years(declared, place));
    }
    int autumn = autumn(year);
    return page(
        group.isEmpty()
            ? steps.groups(declared, place, autumn, "")
            : steps.references(declared, place, autumn, group));
  }

  private static Reply page(CitePage page) {
    return Reply.page("evidence/cite", page);
  }

  private static int autumn(String year) {
    try {
      return SchoolYear.parse(year).start();
    } catch (IllegalArgumentException unreadable) {
      throw new NotFound("figures of the year " + year);
    }
  }

  /** A step with what was chosen. */
  static String step(Map<String, String> chosen) {
    var address = UriComponentsBuilder.fromPath(PATH);
    chosen.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            address.queryParam(name, value);
          }
        });
    return address.encode().build().toUriString();
  }
}
