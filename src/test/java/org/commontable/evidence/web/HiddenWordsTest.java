package org.commontable.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.commontable.evidence.Hidden;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Kind;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.junit.jupiter.api.Test;

/** Few students are no events, and few teachers are no students. */
class HiddenWordsTest {
  private static final Catalogues CATALOGUES = new Catalogues();

  private static String said(String indicator, Hidden why, boolean based, String language) {
    Declared it = Declared.find(indicator).orElseThrow();
    return new Words(CATALOGUES, language, java.time.ZoneId.of("UTC"))
        .t("evidence.hidden." + why.wordOf(it, based));
  }

  @Test
  void onlyHappeningsAreEvents() {
    for (Declared it : Declared.all()) {
      boolean events = it.kind() == Kind.EVENTS;
      assertThat(said(it.id(), Hidden.FEW_EVENTS, true, "en").contains("events"))
          .as(it.id())
          .isEqualTo(events);
      assertThat(said(it.id(), Hidden.FEW_EVENTS, true, "es").contains("incidentes"))
          .as(it.id())
          .isEqualTo(events);
    }
  }

  @Test
  void itSaysWhomItCounts() {
    assertThat(said("gifted", Hidden.FEW_EVENTS, true, "en"))
        .isEqualTo("hidden: it holds for fewer than 10 students");
    assertThat(said("reading-elementary", Hidden.FEW_EVENTS, true, "es"))
        .as("a percent is one of students")
        .isEqualTo("oculto: vale para menos de 10 estudiantes");
    assertThat(said("teachers-under-1-year", Hidden.FEW_EVENTS, true, "en"))
        .isEqualTo("hidden: it holds for fewer than 10 teachers");
    assertThat(said("oss-events", Hidden.SMALL_GROUP, false, "en"))
        .isEqualTo("hidden: fewer than 10 students");
  }

  /** Students for each teacher, and the teachers' share beside the students': two units each. */
  @Test
  void ofTwoUnitsItNamesTheOneThatIsSmall() {
    assertThat(said("students-per-teacher", Hidden.SMALL_GROUP, true, "en")).contains("students");
    assertThat(said("students-per-teacher", Hidden.SMALL_GROUP, false, "en")).contains("teachers");
    assertThat(said("teachers-like-students", Hidden.SMALL_GROUP, true, "es")).contains("docentes");
    assertThat(said("teachers-like-students", Hidden.SMALL_GROUP, false, "es"))
        .contains("estudiantes");
    assertThat(said("teacher-experience", Hidden.SMALL_GROUP, true, "en")).contains("teachers");
  }
}
