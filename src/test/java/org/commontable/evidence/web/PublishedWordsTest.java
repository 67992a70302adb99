package org.commontable.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.commontable.evidence.Hidden;
import org.commontable.evidence.figures.Comparison;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Line;
import org.commontable.evidence.figures.Published;
import org.commontable.evidence.figures.Published.Status;
import org.commontable.evidence.release.Partitions;
import org.commontable.measures.Bounds;
import org.commontable.measures.Cell;
import org.commontable.measures.Interval;
import org.commontable.measures.Ratio;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.web.Assets;
import org.commontable.platform.web.Masthead;
import org.commontable.platform.web.Ui;
import org.junit.jupiter.api.Test;

/** Every figure has its words in both languages, and says no more than it is. */
class PublishedWordsTest {
  private static final String PLACE = "Jefferson County Public Schools";
  private static final Catalogues CATALOGUES = new Catalogues();

  private static Ui ui(String language) {
    ZoneId zone = ZoneId.of("America/New_York");
    return new Ui(
        new Words(CATALOGUES, language, zone),
        new Masthead("The Table", zone, true, "", "", false),
        "/",
        "https://table.example",
        "",
        Optional.empty(),
        new Assets());
  }

  private static Published figure(
      String indicator, String group, Status status, Optional<Hidden> why, Cell count, Cell base) {
    boolean shown = status == Status.SHOWN;
    return new Published(
        Declared.find(indicator).orElseThrow(),
        2016,
        "275",
        group,
        status,
        why,
        false,
        count,
        base,
        count.over(base),
        shown ? OptionalDouble.of(rate(count) / rate(base)) : OptionalDouble.empty(),
        Optional.empty(),
        shown ? Optional.of(new Line("a".repeat(64), 16_318)) : Optional.empty(),
        Optional.empty());
  }

  private static double rate(Cell cell) {
    return PublishedWords.real(((Cell.Exact) cell).value());
  }

  private static Published shown(String indicator, String group, long count, long base) {
    return figure(
        indicator, group, Status.SHOWN, Optional.empty(), Cell.exact(count), Cell.exact(base));
  }

  private static Published compared(Published figure, Comparison comparison) {
    return new Published(
        figure.indicator(),
        figure.year(),
        figure.place(),
        figure.group(),
        figure.status(),
        figure.why(),
        figure.earlier(),
        figure.count(),
        figure.base(),
        figure.value(),
        figure.printed(),
        Optional.of(comparison),
        figure.countLine(),
        figure.baseLine());
  }

  @Test
  void aDifferenceHasItsSignAndAZeroHasNone() {
    var words = new PublishedWords(ui("en"));
    assertThat(words.signed(30.44)).isEqualTo("+30.4");
    assertThat(words.signed(-9.8)).isEqualTo("−9.8");
    assertThat(words.signed(-.04)).isEqualTo("0.0");
    assertThat(words.signed(.04)).isEqualTo("0.0");
  }

  @Test
  void everyIndicatorGroupAndStateHasItsWordsInBothLanguages() {
    for (String language : List.of("en", "es")) {
      Ui ui = ui(language);
      var words = new IndicatorWords(ui);
      for (Declared it : Declared.all()) {
        assertThat(
                words.name(it)
                    + words.notSaid(it)
                    + words.topic(it)
                    + words.unit(it)
                    + said(ui, shown(it.id(), "all", 40, 400))
                    + said(ui, shown(it.id(), "black", 0, 400))
                    + said(ui, hidden(it.id(), Hidden.FEW_EVENTS, Cell.suppressed(1, 9)))
                    + said(ui, hidden(it.id(), Hidden.SMALL_GROUP, Cell.suppressed(0, 9)))
                    + said(ui, empty(it.id(), Status.MISSING))
                    + said(ui, empty(it.id(), Status.NO_BASE))
                    + said(ui, empty(it.id(), Status.NOT_COLLECTED)))
            .as(it.id() + " " + language)
            .doesNotContain("[evidence")
            .doesNotContain("{");
      }
      for (Hidden why : Hidden.values()) {
        assertThat(said(ui, hidden("gifted", why, Cell.suppressed(1, 9))))
            .doesNotContain("[evidence");
      }
      for (String group : Partitions.groups()) {
        assertThat(said(ui, shown("gifted", group, 40, 400)))
            .as(group + " " + language)
            .doesNotContain("[evidence");
      }
    }
  }

  private static String said(Ui ui, Published figure) {
    return FigureSaid.of(figure, PLACE, ui).toString();
  }

  private static Published hidden(String indicator, Hidden why, Cell count) {
    return figure(indicator, "asian", Status.HIDDEN, Optional.of(why), count, Cell.exact(200));
  }

  private static Published empty(String indicator, Status status) {
    return figure(
        indicator, "asian", status, Optional.empty(), new Cell.Missing(), new Cell.Missing());
  }

  /** The state's file of 2016-17, lines 16,318 and 7,701 (the truth table of the data README). */
  @Test
  void aSentenceSaysWhatWasCountedOfHowManyAndComparedWithWhom() {
    Published black = shown("oss-events", "black", 14_727, 34_880);
    Comparison white =
        new Comparison(
            "white",
            false,
            Cell.exact(5_146),
            Cell.exact(43_566),
            new Ratio.Finite(3.5745),
            new Cell.Undetermined(),
            OptionalDouble.of(14_727 / 34_880.0 - 5_146 / 43_566.0),
            new Interval(Interval.Method.KOOPMAN, .95, 3.47, 3.68),
            OptionalDouble.empty());
    FigureSaid said = FigureSaid.of(compared(black, white), PLACE, ui("en"));
    assertThat(said.sentence())
        .isEqualTo(
            "In 2016-17 there were 14,727 out-of-school suspensions of Black students in "
                + PLACE
                + ": 42.2 for every 100 of them");
    assertThat(said.value()).isEqualTo("42.2 per 100");
    assertThat(said.counts()).isEqualTo("14,727 events, 34,880 students");
    assertThat(said.times()).isEqualTo("3.57 times the rate of white students");
    assertThat(said.difference()).isEqualTo("30.4 more for every 100 than white students");
    assertThat(said.likely()).isEqualTo("likely range 3.47 to 3.68");
    assertThat(said.chance()).isEmpty();
    assertThat(FigureSaid.of(compared(black, white), PLACE, ui("es")).sentence())
        .startsWith("En 2016-17 hubo 14,727 suspensiones fuera de la escuela");
  }

  @Test
  void anOpportunitySaysWhoseRateIsHigherAndHowManySeatsAreMissing() {
    Comparison white =
        new Comparison(
            "white",
            true,
            Cell.exact(310),
            Cell.exact(1150),
            new Ratio.Finite(2.987),
            new Cell.Undetermined(),
            OptionalDouble.of(74 / 820.0 - 310 / 1150.0),
            new Interval(Interval.Method.KOOPMAN, .95, .9, 3.9),
            OptionalDouble.of(147.04));
    FigureSaid said =
        FigureSaid.of(compared(shown("gifted", "black", 74, 820), white), PLACE, ui("en"));
    assertThat(said.times()).isEqualTo("the rate of white students is 2.99 times theirs");
    assertThat(said.difference()).isEqualTo("17.9 percentage points less than white students");
    assertThat(said.seats()).startsWith("148 more students");
    assertThat(said.chance()).isEqualTo("a difference that chance could make");
  }

  @Test
  void hiddenAbsentNotCollectedAndZeroAreFourDifferentThings() {
    Ui ui = ui("en");
    FigureSaid hidden =
        FigureSaid.of(hidden("gifted", Hidden.FEW_EVENTS, Cell.suppressed(1, 9)), PLACE, ui);
    assertThat(hidden.number()).isEmpty();
    assertThat(hidden.counts()).isEmpty();
    assertThat(hidden.absence()).isEqualTo("hidden: it holds for fewer than 10 students");
    assertThat(hidden.lies()).isEqualTo("It lies between 0.5% and 4.5%");
    FigureSaid missing = FigureSaid.of(empty("gifted", Status.MISSING), PLACE, ui);
    FigureSaid unasked = FigureSaid.of(empty("gifted", Status.NOT_COLLECTED), PLACE, ui);
    FigureSaid zero = FigureSaid.of(shown("gifted", "asian", 0, 200), PLACE, ui);
    assertThat(List.of(hidden.absence(), missing.absence(), unasked.absence(), zero.absence()))
        .doesNotHaveDuplicates();
    assertThat(zero.value()).isEqualTo("0.0%");
    assertThat(zero.sentence()).contains("none of 200 Asian students");
  }

  /** Rounded inward, 1 of 3,000 would be "between 0.0% and 0.3%": still so, and never narrower. */
  @Test
  void whereAHiddenNumberLiesIsRoundedOutward() {
    Published few =
        figure(
            "gifted",
            "asian",
            Status.HIDDEN,
            Optional.of(Hidden.FEW_EVENTS),
            Cell.suppressed(1, 9),
            Cell.exact(700));
    assertThat(FigureSaid.of(few, PLACE, ui("en")).lies())
        .isEqualTo("It lies between 0.1% and 1.3%");
  }

  /** Who "all" are depends on what is counted. */
  @Test
  void figuresOfTeachersAreNotOfAllStudents() {
    for (String id :
        List.of("teachers-1-to-3-years", "teachers-under-1-year", "teacher-experience")) {
      Declared it = Declared.find(id).orElseThrow();
      assertThat(new PublishedWords(ui("en")).group(it, "all")).as(id).isEqualTo("All teachers");
      assertThat(new PublishedWords(ui("es")).students(it, "all")).as(id).isEqualTo("docentes");
    }
    Declared staff = Declared.find("students-per-teacher").orElseThrow();
    assertThat(new PublishedWords(ui("en")).group(staff, "all"))
        .isEqualTo("All students and teachers");
    for (String id : List.of("oss-events", "gifted", "enrollment", "teachers-like-students")) {
      Declared it = Declared.find(id).orElseThrow();
      assertThat(new PublishedWords(ui("en")).group(it, "all")).as(id).isEqualTo("All students");
      assertThat(new PublishedWords(ui("en")).group(it, "black")).as(id).isEqualTo("Black");
    }
    Published hidden =
        figure(
            "teachers-under-1-year",
            "all",
            Status.HIDDEN,
            Optional.of(Hidden.FEW_EVENTS),
            new Cell.Undetermined(),
            Cell.exact(40));
    assertThat(FigureSaid.of(hidden, PLACE, ui("en")).sentence())
        .contains("teachers in " + PLACE + ": the number is not shown")
        .doesNotContain("students");
  }

  @Test
  void moreEventsThanStudentsSayWhyThereIsNoRange() {
    Comparison white =
        new Comparison(
            "white",
            false,
            Cell.exact(60),
            Cell.exact(600),
            new Ratio.Finite(18),
            new Cell.Undetermined(),
            OptionalDouble.of(1.7),
            new Bounds.None(Bounds.Reason.EVENTS_EXCEED_POPULATION),
            OptionalDouble.empty());
    assertThat(
            FigureSaid.of(compared(shown("oss-events", "black", 90, 50), white), PLACE, ui("en"))
                .likely())
        .isEqualTo("more events than students: no range");
  }
}
