package org.commontable.evidence.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.evidence.Editions;
import org.commontable.evidence.LevelShares;
import org.commontable.evidence.Place;
import org.commontable.evidence.PublishedRows;
import org.commontable.evidence.Source;
import org.commontable.evidence.Standing;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Kind;
import org.commontable.evidence.figures.Published;
import org.commontable.platform.web.Ui;

/** Fills an indicator's page: the newest year in front, then all years, then how we know. */
final class IndicatorSheet {
  private final Ui ui;
  private final PublishedWords words;
  private final IndicatorWords indicators;
  private final Declared indicator;
  private final Place place;
  private final Editions.Standing edition;
  private final IndicatorYears here;
  private final IndicatorYears state;
  private final String group;
  private final Published front;
  private final LocalDate today;

  /**
   * @param chosen the year in front; without one the newest in which the group is shown
   */
  IndicatorSheet(
      Ui ui,
      Declared indicator,
      Place place,
      Editions.Standing edition,
      IndicatorYears here,
      IndicatorYears state,
      String group,
      Optional<Integer> chosen,
      Clock clock) {
    this.ui = ui;
    this.words = new PublishedWords(ui);
    this.indicators = new IndicatorWords(ui);
    this.indicator = indicator;
    this.place = place;
    this.edition = edition;
    this.here = here;
    this.state = state;
    this.group = group;
    this.today = LocalDate.ofInstant(clock.instant(), ui.zone());
    int newest = here.years().getLast();
    this.front =
        chosen
            .flatMap(it -> here.figure(it, group))
            .or(() -> here.newestShown(group))
            .or(() -> here.figure(newest, group))
            .orElseGet(() -> here.groups(newest).getFirst());
  }

  /** What stands in front, and the row it is compared with. */
  List<Published> cited() {
    List<Published> cited = new ArrayList<>(List.of(front));
    here.beside(front).ifPresent(cited::add);
    return cited;
  }

  IndicatorPage page(
      String areaName,
      String stateName,
      PublishedRows rows,
      Map<String, Source> files,
      LevelShares levels,
      List<Standing> standings,
      boolean demands) {
    boolean whole = indicator.kind() == Kind.COUNT; // a district beside the state would be a part
    boolean withState = !place.isState() && !state.isEmpty() && !whole;
    String comparedState = withState ? stateName : "";
    var said = new IndicatorFront(ui, place, here, group, front, today);
    var table = new IndicatorTable(ui, indicator, here, state, group, path());
    var drawings =
        new IndicatorDrawings(ui, indicator, place, here, state, comparedState, group, today);
    return new IndicatorPage(
        indicator.area(),
        areaName,
        indicators.topic(indicator),
        indicators.name(indicator),
        place.name(),
        place.path(),
        path(),
        said.title(),
        said.headline(),
        said.withheld(),
        said.age(),
        drawings.main(),
        drawings.multiples(),
        here.groups().stream()
            .filter(it -> !BarsOf.isMirror(it))
            .filter(it -> !it.equals("sexual-orientation") && !it.equals("gender-identity"))
            .map(
                it ->
                    new IndicatorPage.GroupLink(
                        words.group(indicator, it), path() + "?group=" + it, it.equals(group)))
            .toList(),
        table.heads(front, comparedState),
        table.rows(withState),
        table.missing(drawings.axis()),
        table.broken(),
        said.moved(),
        ChangePages.address(indicator.id(), place.id(), group),
        ExplorePages.address(indicator.id(), place, group),
        said.apart(levels, edition.id()),
        LevelShares.has(indicator) ? GapPages.address(indicator.id(), place.id(), group) : "",
        indicator.kind().compares() && place.id().length() == 3
            ? FunnelPages.address(indicator.id(), place.id(), group)
            : "",
        hasGroups(indicator)
            ? Optional.of(new BarsOf(ui).of(here.groups(front.year()), path()))
            : Optional.empty(),
        new BesideEach(ui, here).of(front, path()),
        new IndicatorProof(ui, edition, rows, files)
            .of(front, here.beside(front), place.name(), path(), today),
        indicators.notSaid(indicator),
        standings,
        demands && said.isDemandable() ? Optional.of(said.standOn()) : Optional.empty());
  }

  static boolean hasGroups(Declared indicator) {
    return indicator.kind().compares()
        || indicator.kind() == Kind.PARITY
        || indicator.kind() == Kind.COUNT;
  }

  private String path() {
    return "/evidence/" + indicator.id() + "/" + place.id();
  }
}
