package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.commontable.evidence.Editions;
import org.commontable.evidence.LevelShares;
import org.commontable.evidence.PlaceBook;
import org.commontable.evidence.StudentGroup;
import org.commontable.evidence.derived.IdeaRule;
import org.commontable.evidence.derived.Segregation;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Glances;
import org.commontable.evidence.figures.PlaceReader;
import org.commontable.evidence.figures.Published;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.evidence.places.PlaceKind;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;

/** Where else the numbers of a place are looked at: only pages that have an answer for it. */
final class PlaceAnswers {
  private static final String STATE = "999";
  private static final String ALL = "all";
  private static final String WHITE = "white";

  private final Ui ui;
  private final Editions.Standing edition;
  private final PlaceBook book;
  private final KnownPlace place;
  private final LevelShares levels;
  private final List<Declared> everyday;
  private final PlaceReader reader;

  /**
   * @param everyday the measures in front of the place's page
   */
  PlaceAnswers(
      Ui ui,
      Editions.Standing edition,
      PlaceBook book,
      KnownPlace place,
      LevelShares levels,
      List<Declared> everyday) {
    this.ui = ui;
    this.edition = edition;
    this.book = book;
    this.place = place;
    this.levels = levels;
    this.everyday = everyday;
    this.reader = new PlaceReader(edition.book(), place.code());
  }

  List<PlacePage.Link> links() {
    return Stream.of(change(), compare(), gaps(), funnel(), segregation(), idea())
        .flatMap(Optional::stream)
        .toList();
  }

  /** The files may tell of gaps here, but their levels are still being read. */
  boolean isWaiting() {
    return place.kind() == PlaceKind.DISTRICT
        && everyday.stream().anyMatch(LevelShares::has)
        && !levels.isRead(edition.id());
  }

  private PlacePage.Link link(String word, String path) {
    return new PlacePage.Link(path, ui.t("evidence.place.answers." + word));
  }

  /** From two shown years on. */
  private Optional<PlacePage.Link> change() {
    return everyday.stream()
        .filter(it -> shown(reader.of(it, group(it))) > 1)
        .findFirst()
        .map(it -> link("change", ChangePages.address(it.id(), place.code(), group(it))));
  }

  /** All students, or the first group that is shown. */
  private String group(Declared indicator) {
    List<Published> newest = reader.newest(indicator);
    return newest.isEmpty() ? ALL : PlaceShelf.lead(newest).group();
  }

  private static long shown(List<Published> figures) {
    return figures.stream().filter(it -> it.printed().isPresent()).count();
  }

  /** Beside its district and the state; other places are chosen there. */
  private Optional<PlacePage.Link> compare() {
    return everyday.stream()
        .filter(it -> !place.code().equals(STATE) && shown(reader.newest(it)) > 0)
        .findFirst()
        .map(
            it ->
                link(
                    "compare",
                    ComparePages.PATH
                        + "?indicator="
                        + it.id()
                        + "&group="
                        + group(it)
                        + "&place="
                        + place.code()
                        + (place.isSchool() ? "&place=" + place.district() : "")
                        + "&place="
                        + STATE));
  }

  /** Of a test of which the files print the levels of a race and of white students. */
  private Optional<PlacePage.Link> gaps() {
    return place.isSchool() || place.code().equals(STATE)
        ? Optional.empty()
        : everyday.stream()
            .filter(LevelShares::has)
            .flatMap(it -> gap(it).stream())
            .findFirst()
            .map(it -> link("gaps", GapPages.address(it.indicator().id(), it.place(), it.group())));
  }

  private Optional<Published> gap(Declared test) {
    return StudentGroup.races().stream()
        .map(StudentGroup::word)
        .flatMap(it -> reader.of(test, it).reversed().stream())
        .filter(it -> levels.gap(edition.id(), it).isPresent())
        .findFirst();
  }

  /** A school stands among the schools of its district. */
  private Optional<PlacePage.Link> funnel() {
    boolean state = place.code().equals(STATE);
    Level level = state ? Level.DISTRICT : Level.SCHOOL;
    Predicate<String> family =
        it -> level.takes(book, it) && (state || it.startsWith(place.district()));
    var glances = new Glances(edition.book());
    return everyday.stream()
        .filter(it -> it.kind().compares())
        .filter(it -> hasPoints(glances, it, family))
        .findFirst()
        .map(
            it ->
                link(
                    state ? "funnel.districts" : "funnel.schools",
                    FunnelPages.address(it.id(), place.district(), group(it))));
  }

  private boolean hasPoints(Glances glances, Declared indicator, Predicate<String> family) {
    return glances
        .usualYear(indicator.id(), group(indicator), family)
        .map(it -> glances.of(indicator.id(), it, group(indicator), family))
        .filter(all -> all.stream().filter(it -> it.own().isPresent()).count() > 1)
        .filter(
            all ->
                !place.isSchool()
                    || all.stream()
                        .anyMatch(it -> it.place().equals(place.code()) && it.own().isPresent()))
        .isPresent();
  }

  /** Of the first race that the schools show enough of. */
  private Optional<PlacePage.Link> segregation() {
    return place.isSchool()
        ? Optional.empty()
        : StudentGroup.races().stream()
            .map(StudentGroup::word)
            .filter(it -> !it.equals(WHITE))
            .sorted(Comparator.comparing((String it) -> !it.equals("black")))
            .filter(it -> Segregation.isKnown(edition.book(), place.code(), it, WHITE))
            .findFirst()
            .map(
                it ->
                    link(
                        "segregation",
                        SegregationPages.PATH + "?place=" + place.code() + "&group=" + it));
  }

  /** The newest year of which a file says anything of the district. */
  private Optional<PlacePage.Link> idea() {
    if (place.kind() != PlaceKind.DISTRICT) {
      return Optional.empty();
    }
    List<Integer> years = new ArrayList<>();
    for (IdeaRule.Category it : IdeaRule.categories()) {
      it.indicator().flatMap(Declared::find).ifPresent(one -> years.addAll(reader.years(one)));
    }
    return years.stream()
        .max(Comparator.naturalOrder())
        .map(
            it ->
                link(
                    "idea",
                    IdeaPages.PATH
                        + "?place="
                        + place.code()
                        + "&year="
                        + new SchoolYear(it).full()));
  }
}
