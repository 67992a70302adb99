package org.commontable.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {
  @Test
  void aTextThatTurnsTheDirectionOfWritingIsRefused() {
    var form = Form.of(Map.of("body", "We ask\n\u202Efor it", "title", "It\u202E"));
    form.requiredText("body", 100);
    form.required("title", 100);
    assertThat(form.fault("body").orElseThrow().key()).isEqualTo("platform.form.direction");
    assertThat(form.fault("title").orElseThrow().key()).isEqualTo("platform.form.oneLine");
  }

  @Test
  void theMarksThatMixedScriptsNeedStay() {
    var form = Form.of(Map.of("body", "\u200Eنامه\u200Cای\nabc"));
    form.requiredText("body", 100);
    assertThat(form.ok()).isTrue();
  }

  @Test
  void aDayHasAYearThatTablesKeep() {
    for (var day : List.of("+999999999-12-31", "-0001-01-01", "0999-12-31", "2027-02-30")) {
      var form = Form.of(Map.of("from", day));
      assertThat(form.parsed("from", LocalDate::parse, "wrong")).as(day).isEmpty();
      assertThat(form.fault("from").orElseThrow().key()).isEqualTo("wrong");
    }
    var form = Form.of(Map.of("from", "2027-02-28"));
    assertThat(form.parsed("from", LocalDate::parse, "wrong")).contains(LocalDate.of(2027, 2, 28));
  }
}
