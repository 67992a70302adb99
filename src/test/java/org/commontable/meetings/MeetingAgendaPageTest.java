package org.commontable.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Which item of the agenda runs, and who says so. */
class MeetingAgendaPageTest extends MeetingTable {
  @Test
  void clerkOrConvenerPressWhichItemRunsAndTheWallShowsIt() {
    call();
    assertThat(convener.post(PAGE + "/agenda/start", Map.of("item", "1")).status())
        .as("before it begins")
        .isEqualTo(404);
    clock.set(STARTS);
    enter("Drivers 88", "room", "");
    enter("Faith", "video", "");
    convener.post(PAGE + "/agenda/start", Map.of("item", "1"));
    clock.forward(Duration.ofSeconds(48));
    convener.post(PAGE + "/agenda/start", Map.of("item", "1"));
    clock.forward(Duration.ofMinutes(10));
    var member = delegate("League");
    var wall = member.get(PAGE + "/screen");
    assertThat(wall.headers().get("refresh")).containsExactly("15");
    assertThat(wall.page().text())
        .contains("Tuesday, December 15, 2026")
        .contains("6:40")
        .as("pressed twice, the first time counts")
        .contains("4:12 left of 15 minutes")
        .contains("2 of 9")
        .contains("3 more are needed")
        .contains("video.example/table");
    assertThat(wall.page().selectFirst("[aria-current=step]").text())
        .isEqualTo("1Bus aides on every route");
    assertThat(member.get(PAGE + "/screen?still=1").headers()).doesNotContainKey("refresh");
    assertThat(member.get(PAGE).text()).contains("running").doesNotContain("Start this item");

    clock.forward(Duration.ofMinutes(5));
    assertThat(member.get(PAGE + "/screen").page().text()).contains("0:48 over 15 minutes");
    convener.post(PAGE + "/agenda/start", Map.of("item", "2"));
    assertThat(member.get(PAGE + "/screen").page().text())
        .contains("Bus aides on every route done")
        .contains("10:00 left of 10 minutes");
    convener.post(PAGE + "/agenda/done", Map.of("item", "2"));
    convener.post(PAGE + "/agenda/done", Map.of("item", "2"));
    assertThat(member.get(PAGE + "/screen").page().text()).doesNotContain("left of");
    assertThat(JDBC.sql("select count(*) from meetings.item_step").query(Integer.class).single())
        .isEqualTo(3);
    assertThatThrownBy(() -> JDBC.sql("delete from meetings.item_step").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void theAgendaIsNotRunByOthersNorBesideWhatStandsOnIt() {
    call();
    clock.set(STARTS);
    assertThat(delegate("Faith").post(PAGE + "/agenda/start", Map.of("item", "1")).status())
        .isEqualTo(403);
    for (var item : List.of("0", "3", "x", "")) {
      assertThat(convener.post(PAGE + "/agenda/start", Map.of("item", item)).status())
          .as(item)
          .isEqualTo(404);
    }
    assertThat(nobody().get(PAGE + "/screen").status()).isEqualTo(303);
    convener.post(PAGE + "/ending", Map.of());
    assertThat(convener.post(PAGE + "/agenda/start", Map.of("item", "1")).status()).isEqualTo(404);
  }
}
