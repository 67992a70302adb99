package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.evidence.Citation;
import org.commontable.evidence.PlaceBook;
import org.commontable.evidence.Versus;
import org.commontable.evidence.figures.Comparison;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.EditionBook;
import org.commontable.evidence.figures.Glances;
import org.commontable.evidence.figures.PlaceReader;
import org.commontable.evidence.figures.Published;
import org.commontable.evidence.figures.Published.Status;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.evidence.release.Partitions;
import org.commontable.evidence.web.CitePage.Choice;
import org.commontable.evidence.web.CitePage.Chosen;
import org.commontable.evidence.web.CitePage.Search;
import org.commontable.evidence.web.CitePage.Section;
import org.commontable.measures.Cell;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;

/** What each step of choosing a figure offers, from what the newest edition shows. */
final class CiteSteps {
  private static final String STATE = "999";
  private static final int LISTED = 40;
  private static final int LONGEST = 80;

  private final Ui ui;
  private final PublishedWords words;
  private final IndicatorWords indicators;
  private final Optional<EditionBook> book;
  private final WhichPlace which;
  private final PlaceBook places;
  private final PlaceWording wording;
  private final CiteFor demand;

  CiteSteps(
      Ui ui,
      Optional<EditionBook> book,
      WhichPlace which,
      PlaceBook places,
      PlaceWording wording,
      CiteFor demand) {
    this.ui = ui;
    this.words = new PublishedWords(ui);
    this.indicators = new IndicatorWords(ui);
    this.book = book;
    this.which = which;
    this.places = places;
    this.wording = wording;
    this.demand = demand;
  }

  CitePage indicators() {
    var there = book.map(it -> new Glances(it).indicators()).orElse(java.util.Set.of());
    Map<String, List<Choice>> topics = new LinkedHashMap<>();
    for (Declared it : Declared.all()) {
      if (there.contains(it.id())) {
        topics
            .computeIfAbsent(indicators.topic(it), x -> new ArrayList<>())
            .add(new Choice(indicators.name(it), step(it.id(), "", "", ""), indicators.unit(it)));
      }
    }
    return page(
        "indicator",
        List.of(),
        "",
        Optional.empty(),
        topics.entrySet().stream().map(it -> new Section(it.getKey(), it.getValue())).toList());
  }

  /** The state, and what is searched for: never all sixteen hundred. */
  CitePage places(Declared indicator, String asked) {
    String query = (asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked).strip();
    List<Choice> found = new ArrayList<>();
    int without = 0;
    boolean more = false;
    if (query.isEmpty()) {
      if (holds(indicator, STATE)) {
        String name = which.find(STATE).map(it -> it.name()).orElse(STATE);
        found.add(new Choice(name, step(indicator.id(), STATE, "", ""), ""));
      }
    } else {
      for (KnownPlace place : places.search(query)) {
        if (found.size() == LISTED) {
          more = true;
          break;
        }
        if (holds(indicator, place.code())) {
          found.add(
              new Choice(
                  wording.name(place),
                  step(indicator.id(), place.code(), "", ""),
                  wording.kind(place) + ", " + place.code()));
        } else {
          without++;
        }
      }
    }
    Map<String, String> kept = demand.carried();
    kept.put("indicator", indicator.id());
    String said =
        query.isEmpty()
            ? ""
            : ui.t("evidence.pick.found", "count", found.size(), "query", query)
                + (without > 0 ? " " + ui.t("evidence.pick.without", "count", without) : "")
                + (more ? " " + ui.t("evidence.pick.more") : "");
    return page(
        "place",
        List.of(chosen(indicator)),
        "",
        Optional.of(new Search(query, kept, said)),
        List.of(new Section("", found)));
  }

  private boolean holds(Declared indicator, String place) {
    return book.map(it -> !new PlaceReader(it, place).years(indicator).isEmpty()).orElse(false);
  }

  CitePage years(Declared indicator, String place) {
    List<Choice> years = new ArrayList<>();
    PlaceReader reader = reader(place);
    for (int year : reader.years(indicator)) {
      List<Published> rows = told(indicator, reader.of(indicator, year));
      long shown = rows.stream().filter(CiteSteps::isShown).count();
      years.add(
          new Choice(
              new SchoolYear(year).label(),
              shown == 0 ? "" : step(indicator.id(), place, new SchoolYear(year).full(), ""),
              ui.t("evidence.pick.shown", "shown", shown, "count", rows.size())));
    }
    if (years.isEmpty()) {
      throw new NotFound("figures of " + indicator.id() + " at " + place);
    }
    return page(
        "year",
        List.of(chosen(indicator), chosen(indicator, place)),
        "",
        Optional.empty(),
        List.of(new Section("", years)));
  }

  /**
   * @param wrong why the group that was chosen cannot be cited
   */
  CitePage groups(Declared indicator, String place, int year, String wrong) {
    List<Published> rows = told(indicator, reader(place).of(indicator, year));
    if (rows.isEmpty()) {
      throw new NotFound("figures of " + indicator.id() + " at " + place + " in " + year);
    }
    return page(
        "group",
        List.of(chosen(indicator), chosen(indicator, place), chosen(indicator, place, year)),
        wrong,
        Optional.empty(),
        List.of(
            new Section("", rows.stream().map(it -> group(it, comparators(it, rows))).toList())));
  }

  private Choice group(Published row, List<Compared> comparators) {
    if (!isShown(row)) {
      return new Choice(words.group(row.indicator(), row.group()), "", words.absence(row));
    }
    String counts = words.counts(row);
    String href =
        comparators.isEmpty()
            ? demand(row, Optional.empty())
            : step(
                row.indicator().id(), row.place(), new SchoolYear(row.year()).full(), row.group());
    return new Choice(
        words.group(row.indicator(), row.group()),
        href,
        counts.isEmpty() ? words.value(row) : words.value(row) + " (" + counts + ")");
  }

  CitePage references(Declared indicator, String place, int year, String group) {
    List<Published> rows = told(indicator, reader(place).of(indicator, year));
    Optional<Published> own = rows.stream().filter(it -> it.group().equals(group)).findFirst();
    if (own.isEmpty()) {
      throw new NotFound("figures of the group " + group);
    }
    if (!isShown(own.get())) {
      return groups(
          indicator,
          place,
          year,
          ui.t(
              "evidence.pick.hidden",
              "group",
              words.students(indicator, group),
              "why",
              HeadWords.capital(words.absence(own.get()))));
    }
    List<Choice> choices = new ArrayList<>();
    choices.add(
        new Choice(
            ui.t("evidence.pick.alone"),
            demand(own.get(), Optional.empty()),
            words.value(own.get())));
    for (Compared it : comparators(own.get(), rows)) {
      choices.add(reference(own.get(), it));
    }
    return page(
        "reference",
        List.of(
            chosen(indicator),
            chosen(indicator, place),
            chosen(indicator, place, year),
            new Chosen(
                ui.t("evidence.pick.of.group"),
                words.group(indicator, group),
                step(indicator.id(), place, new SchoolYear(year).full(), ""))),
        "",
        Optional.empty(),
        List.of(new Section("", choices)));
  }

  /**
   * Somebody whom the group can be compared with.
   *
   * @param beside that group's row; everybody's where the comparison is with all others
   */
  private record Compared(String word, Published beside) {}

  /** The indicator's own comparison first, then all other races. */
  private static List<Compared> comparators(Published own, List<Published> rows) {
    List<Compared> all = new ArrayList<>();
    if (!own.indicator().kind().compares()) {
      return all;
    }
    String first = own.comparison().map(Comparison::comparator).orElse("");
    for (Published row : rows) {
      String word = row.group().equals("all") ? Citation.OTHERS : row.group();
      boolean race = Partitions.isRace(own.group()) && Partitions.isRace(row.group());
      if (word.equals(first)) {
        all.addFirst(new Compared(word, row));
      } else if (race && !row.group().equals(own.group())) {
        all.add(new Compared(word, row));
      }
    }
    return all;
  }

  private Choice reference(Published own, Compared it) {
    Optional<Comparison> compared =
        Versus.of(own, Optional.of(it.beside()), Optional.of(it.word()))
            .filter(
                one ->
                    one.events() instanceof Cell.Exact && one.population() instanceof Cell.Exact);
    String name = HeadWords.capital(words.students(it.word()));
    return compared.isPresent()
        ? new Choice(
            name,
            demand(own, Optional.of(it.word())),
            new ComparedWords(ui).times(own.comparedAs(compared)))
        : new Choice(name, "", words.absence(it.beside()));
  }

  private String demand(Published own, Optional<String> reference) {
    return demand.form(
        new Citation(
            own.indicator().id(), own.place(), new SchoolYear(own.year()), own.group(), reference));
  }

  private PlaceReader reader(String place) {
    return new PlaceReader(
        book.orElseThrow(() -> new NotFound("figures before the first file")), place);
  }

  private static List<Published> told(Declared indicator, List<Published> rows) {
    return PlaceShelf.everybodys(indicator, rows).stream()
        .filter(it -> it.status() != Status.MISSING && it.status() != Status.NOT_COLLECTED)
        .toList();
  }

  private static boolean isShown(Published row) {
    return row.status() == Status.SHOWN && row.printed().isPresent();
  }

  private Chosen chosen(Declared indicator) {
    return new Chosen(
        ui.t("evidence.pick.of.indicator"), indicators.name(indicator), step("", "", "", ""));
  }

  private Chosen chosen(Declared indicator, String place) {
    return new Chosen(
        ui.t("evidence.pick.of.place"), which.of(place).name(), step(indicator.id(), "", "", ""));
  }

  private Chosen chosen(Declared indicator, String place, int year) {
    return new Chosen(
        ui.t("evidence.pick.of.year"),
        new SchoolYear(year).label(),
        step(indicator.id(), place, "", ""));
  }

  private String step(String indicator, String place, String year, String group) {
    Map<String, String> chosen = demand.carried();
    chosen.put("indicator", indicator);
    chosen.put("place", place);
    chosen.put("year", year);
    chosen.put("group", group);
    return CitePages.step(chosen);
  }

  private CitePage page(
      String step,
      List<Chosen> chosen,
      String wrong,
      Optional<Search> search,
      List<Section> sections) {
    return new CitePage(step, chosen, wrong, search, sections, demand.back());
  }
}
