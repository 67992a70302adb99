package org.commontable.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

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
}
