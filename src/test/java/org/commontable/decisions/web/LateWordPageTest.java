package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.commontable.decisions.Status;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;

/** Word that comes after the close is filed beside the decision and never counted. */
class LateWordPageTest extends Table {
  @Test
  void aStanceAfterTheCloseIsOfferedAsANoteThatIsNeverCounted() {
    lapsed();
    var late = say("Teachers", "conditional", "condition1", "In <b>Spanish</b> too.");
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text())
        .contains("Thursday, December 3, 2026, 8:00")
        .doesNotContain("counts as a yes");
    var form = late.page().selectFirst("form[action$=/note-after-close]");
    assertThat(form.selectFirst("#stance-conditional").hasAttr("checked")).isTrue();
    assertThat(form.selectFirst("textarea[name=reason]").text())
        .as("nobody types it twice")
        .isEqualTo("In <b>Spanish</b> too.");
    var filed =
        of("Teachers")
            .postAndFollow(
                form.attr("action"), word("Teachers", "conditional", "In <b>Spanish</b> too."));
    assertThat(filed.text())
        .contains("Notes after the close")
        .contains("Tarrow Teachers Association supports with conditions. In <b>Spanish</b> too.")
        .contains("They are never counted.");
    assertThat(filed.body()).doesNotContain("<b>Spanish");
    assertThat(status()).isEqualTo(Status.LAPSED);
    assertThat(stances()).isEqualTo(1);
    assertThat(entries("decision.note-after-close")).isEqualTo(1);
    assertThat(nobody().get(D).body()).doesNotContain("Spanish");
    assertThatThrownBy(() -> JDBC.sql("delete from decisions.note_after_close").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void itIsFiledFromTheMailedLinkToo() {
    file("members");
    open();
    String link = vote("Libraries");
    close();
    Reader ana = nobody();
    var action = ana.get(link).page().selectFirst("form[action$=/note-after-close]").attr("action");
    assertThat(ana.post(action, Map.of("reason", "We met too late")).status()).isEqualTo(422);
    assertThat(ana.post(action, Map.of("stance", "support", "reason", "We met too late")).status())
        .isEqualTo(303);
    assertThat(of("Faith").reading("es").get(D).text())
        .contains("Notas posteriores al cierre")
        .contains("We met too late");
  }

  @Test
  void noNoteComesBeforeTheCloseOrFromAnotherOrganization() {
    file("members");
    open();
    String at = D + "/stance/note-after-close";
    assertThat(of("Faith").post(at, word("Faith", "support", "")).status()).isEqualTo(403);
    close();
    assertThat(of("Faith").post(at, word("Teachers", "support", "")).status()).isEqualTo(403);
    assertThat(convener.post(at, word("Teachers", "support", "")).status()).isEqualTo(403);
    assertThat(entries("decision.note-after-close")).isZero();
  }

  @Test
  void theSameNoteTwiceIsOne() {
    lapsed();
    Reader ana = of("Teachers");
    ana.get(D + "/stance?for=" + id("Teachers"));
    String token = ana.token();
    String at = D + "/stance/note-after-close";
    for (int i = 0; i < 2; i++) {
      assertThat(ana.postWith(token, at, word("Teachers", "support", "x")).status()).isEqualTo(303);
    }
    assertThat(entries("decision.note-after-close")).isEqualTo(1);
  }

  private void lapsed() {
    file("public");
    open();
    say("Faith", "support");
    close();
  }

  private Map<String, String> word(String shortName, String stance, String words) {
    return Map.of("for", id(shortName).toString(), "stance", stance, "reason", words);
  }
}
