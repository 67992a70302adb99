package org.commontable.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.commontable.evidence.FigureWords.Age;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under an old number stands how old it is; where nothing is shown, nothing is old. */
class IndicatorFrontTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final Declared GIFTED = Declared.find("gifted").orElseThrow();

  @TempDir private Path folder;
  private final SmallEdition figures = new SmallEdition("all", "black", "white");

  private void shown(int year) {
    figures.put("gifted", year, 400, 150, 250).put("enrollment", year, 2000, 800, 1200);
  }

  private void hidden(int year) {
    figures.put("gifted", year, 255, 5, 250).put("enrollment", year, 2000, 800, 1200);
  }

  private Optional<Age> age(int year, String language) {
    var here = new IndicatorYears(figures.in(folder), GIFTED);
    Published front = here.figure(year, "black").orElseThrow();
    return new IndicatorFront(Spoken.in(language), SmallEdition.PLACE, here, "black", front, TODAY)
        .age();
  }

  @Test
  void aNumberThatIsOldSaysSo() {
    shown(2015);
    assertThat(age(2015, "en"))
        .contains(
            new Age(
                "These figures are more than ten years old.",
                "2015-16 is the newest year that can be shown here. They cannot say how it is"
                    + " today."));
    assertThat(age(2015, "es").orElseThrow().text()).startsWith("2015-16").contains("hoy");
  }

  @Test
  void anOlderYearThatWasChosenIsNotCalledTheNewest() {
    shown(2014);
    shown(2015);
    assertThat(age(2014, "en").orElseThrow().text())
        .isEqualTo("They speak of 2014-15 and cannot say how it is today.");
  }

  @Test
  void aNewNumberIsNotOld() {
    shown(2025);
    assertThat(age(2025, "en")).isEmpty();
  }

  @Test
  void whereNothingCanBeShownNothingIsOld() {
    hidden(2014);
    hidden(2015);
    assertThat(age(2015, "en")).isEmpty();
  }

  @Test
  void aHiddenYearBesideAShownOneIsOld() {
    shown(2014);
    hidden(2015);
    assertThat(age(2015, "en")).isPresent();
  }
}
