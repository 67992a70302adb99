package org.commontable.evidence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public final class LayoutTextTest {
  /** A whole layout, as short as one can be. */
  public static final String NURSES =
      """
      id: own-nurses
      version: 1
      dataset: nurses
      publisher: Invented Board of Nursing
      years: 2024
      columns:
        year: [School Year]
        place: [School Code]
        nurses: [Nurses]
      marks:
        - {text: '*', means: suppressed}
      measures:
        - {name: nurses, column: nurses, unit: count}
      """;

  @Test
  void everyLayoutOfTheProgramReadsAsItsAuthorWouldWriteIt() throws LayoutText.Fault {
    for (Layout layout : new Layouts().all()) {
      assertThat(LayoutText.read(LayoutText.shipped(layout)).id()).isEqualTo(layout.id());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version: 1 | version: one | A whole number is expected",
        "version: 1 | version: 0 | version is a whole number from 1 on",
        "dataset: nurses | data: nurses | nobody knows the word \"data\"",
        "publisher: Invented Board of Nursing | publisher: '' | who published the file?",
        "means: suppressed | means: hidden | Nobody knows the word hidden",
        "place: [School Code] | place: School Code | A list, a word or a group",
        "column: nurses | column: nurse | has no column [nurse]",
        "year: [School Year] | when: [School Year] | of which school year is the file?",
        "text: '*' | matches: '(a+)+b' | A pattern may repeat once only",
        "text: '*' | matches: '(a' | The pattern (a cannot be read",
        "id: own-nurses | id: [ | This is no YAML",
      })
  void whatIsWrongIsSaid(String from, String to, String said) {
    assertThatExceptionOfType(LayoutText.Fault.class)
        .isThrownBy(() -> LayoutText.read(NURSES.replace(from, to)))
        .withMessageContaining(said);
  }

  @Test
  void whatIsWrongIsSaidInSpanishToo() {
    var spanish =
        new org.commontable.platform.i18n.Words(
            new org.commontable.platform.i18n.Catalogues(), "es", java.time.ZoneOffset.UTC);
    for (String[] wrong :
        new String[][] {
          {"dataset: nurses", "data: nurses", "nadie conoce la palabra «data»"},
          {"column: nurses", "column: nurse", "no tiene la columna [nurse]"},
          {"id: own-nurses", "id: [", "mire la línea"},
          {"version: 1", "version: one", "Se espera un número entero"}
        }) {
      LayoutText.Fault fault =
          org.assertj.core.api.Assertions.catchThrowableOfType(
              LayoutText.Fault.class, () -> LayoutText.read(NURSES.replace(wrong[0], wrong[1])));
      assertThat(spanish.t(fault.key(), fault.arguments()))
          .startsWith("Esto todavía no es un formato")
          .contains(wrong[2]);
    }
  }

  @Test
  void anythingElseIsNoLayoutEither() {
    for (String text :
        new String[] {
          "",
          "42",
          "- a",
          "!!java.net.URL [\"http://127.0.0.1\"]",
          "a: &a [x, x]\nb: [*a, *a]",
          "id: " + "x".repeat(LayoutText.LONGEST)
        }) {
      assertThatExceptionOfType(LayoutText.Fault.class)
          .as(text.substring(0, Math.min(20, text.length())))
          .isThrownBy(() -> LayoutText.read(text));
    }
  }
}
