package org.commontable.evidence.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commontable.evidence.files.LayoutTextTest.NURSES;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.commontable.accounts.Role;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** While one file is read, the next is asked to wait, whatever it is for. */
class ReadingTurnPageTest extends Site {
  private static final byte[] FILE =
      "School Year,School Code,Nurses\n2024-2025,901001,2\n".getBytes(StandardCharsets.UTF_8);

  @Autowired ReadingTurn turn;

  @Test
  void aTrialAndAnImportWaitForAnotherFile() throws Exception {
    empty();
    Reader analyst = as(Role.ANALYST);
    analyst.get("/evidence/layouts/new");
    var trial =
        turn.take(
                () ->
                    analyst.upload(
                        "/evidence/layouts/trial", "file", "a.csv", FILE, Map.of("yaml", NURSES)))
            .orElseThrow();
    assertThat(trial.status()).isEqualTo(422);
    assertThat(trial.text()).contains("Another file is being read just now");
    assertThat(trial.page().select("textarea").text()).contains("own-nurses");

    analyst.get("/evidence/import");
    var taken =
        turn.take(() -> analyst.upload("/evidence/import", "file", "a.csv", FILE, Map.of()))
            .orElseThrow();
    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.text()).contains("Another file is being read just now");

    analyst.get("/evidence/layouts/new");
    assertThat(
            analyst
                .upload("/evidence/layouts/trial", "file", "a.csv", FILE, Map.of("yaml", NURSES))
                .text())
        .doesNotContain("Another file is being read just now");
  }
}
