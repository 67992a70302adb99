package org.commontable.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a brief says where there is no number: never more, and never less, than is missing. */
class BriefSheetTest {
  @TempDir private Path folder;
  private final SmallEdition figures =
      new SmallEdition("all", "black", "white", "disability", "english-learner");

  /** Gifted: counted of disability without a base; nobody counts English learners. */
  @BeforeEach
  void someFigures() {
    long none = SmallEdition.ABSENT;
    figures
        .put("gifted", 2023, 400, 150, 250, 60, none)
        .put("enrollment", 2023, 2000, 800, 1200, none, none)
        .put("graduates.4-year", 2023, 360, 140, 220, 60, 50)
        .put("cohort.4-year", 2023, 420, 170, 250, 90, 80);
  }

  private BriefPage page(String language) {
    LocalDate today = LocalDate.of(2026, 11, 27);
    var ui = Spoken.in(language);
    var shelf = new PlaceShelf(ui, SmallEdition.PLACE, figures.in(folder), today);
    return new BriefSheet(ui, SmallEdition.PLACE, shelf, today)
        .page("School district", List.of(), "", "", Optional.empty());
  }

  private static String front(BriefPage page, String group) {
    return page.measures().stream()
        .filter(it -> it.id().equals("gifted"))
        .flatMap(it -> it.bars().bars().stream())
        .filter(it -> it.group().equals(group))
        .findFirst()
        .orElseThrow()
        .brief();
  }

  private static String gap(BriefPage page, String group) {
    int gifted = page.heads().indexOf("Gifted and talented services");
    return page.gaps().stream()
        .filter(it -> it.group().equals(group))
        .findFirst()
        .orElseThrow()
        .cells()
        .get(gifted)
        .said();
  }

  @Test
  void whereOnlyTheTotalOfAGroupIsMissingItSaysSo() {
    BriefPage page = page("en");
    assertThat(front(page, "Students with disabilities (IEP)"))
        .isEqualTo("its files do not say of how many");
    assertThat(gap(page, "Students with disabilities (IEP)"))
        .isEqualTo("its files do not say of how many");
    assertThat(gap(page, "English learners")).isEqualTo("no number");
    assertThat(gap(page, "Black")).startsWith("−");
  }

  @Test
  void hiddenNumbersOfTeachersAreCountedAsThose() {
    figures.put("teachers", 2023, 7).put("teachers.1-to-3-years", 2023, 3);
    assertThat(page("en").hidden()).contains("One number hidden: fewer than 10 teachers");
    assertThat(page("es").hidden()).contains("Un número: oculto: menos de 10 docentes");
  }

  @Test
  void theFilesOfEveryFigureAreAmongItsSources() {
    figures.put("teachers", 2023, 70).put("teachers.1-to-3-years", 2023, 30);
    var shelf =
        new PlaceShelf(
            Spoken.in("en"), SmallEdition.PLACE, figures.in(folder), LocalDate.of(2026, 11, 27));
    assertThat(shelf.figures())
        .extracting(it -> it.indicator().id())
        .contains("teachers-1-to-3-years");
  }

  @Test
  void teachersOfTheStudentsBackgroundAreToldOfEveryGroupThatHasThemInTheOrderOfPages() {
    figures.put("teachers.fte", 2023, 20000, 4000, 16000); // hundredths
    PlacePage.Line line =
        page("en").others().stream()
            .filter(it -> it.path().contains("teachers-like-students"))
            .findFirst()
            .orElseThrow();
    assertThat(line.toString())
        .contains("0.50 times", "Black", "1.33 times", "White")
        .contains("1 would be the same share")
        .contains("(200 in all)");
  }

  @Test
  void whoseRateIsNotShownIsSaidOfTheRateAndNotOfTheStudents() {
    figures.put("discipline.oss", 2023, 200, 190, 5);
    assertThat(page("es").measures())
        .filteredOn(it -> it.id().equals("oss-events"))
        .flatExtracting(it -> it.bars().bars())
        .extracting(GroupBars.Bar::compared)
        .contains("no se puede comparar: la tasa de estudiantes blancos no se muestra");
  }

  @Test
  void groupsThatStandAmongTheGapsAloneHaveTheirCountsThere() {
    var some =
        new SmallEdition("all", "female", "male")
            .put("gifted", 2023, 400, 150, 250)
            .put("enrollment", 2023, 2000, 900, 1100);
    LocalDate today = LocalDate.of(2026, 11, 27);
    var ui = Spoken.in("en");
    var shelf = new PlaceShelf(ui, SmallEdition.PLACE, some.in(folder), today);
    BriefPage page =
        new BriefSheet(ui, SmallEdition.PLACE, shelf, today)
            .page("School district", List.of(), "", "", Optional.empty());
    assertThat(page.gaps())
        .flatExtracting(BriefPage.Gap::cells)
        .extracting(BriefPage.Cell::of)
        .contains("150 of 900", "250 of 1,100");
  }

  @Test
  void itSaysSoInSpanish() {
    BriefPage page = page("es");
    assertThat(page.gaps())
        .flatExtracting(BriefPage.Gap::cells)
        .extracting(BriefPage.Cell::said)
        .contains("sus archivos no dicen de cuántos", "sin número");
  }
}
