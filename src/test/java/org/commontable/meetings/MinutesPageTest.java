package org.commontable.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happened at the meeting, and to whom it is sent. */
class MinutesPageTest extends MeetingTable {
  @Test
  void theMinutesSayWhatHappenedAndStayAsVersions() {
    call();
    clock.set(STARTS);
    for (var name : List.of("Drivers 88", "Eastside", "Faith", "Families", "Teachers")) {
      enter(name, "room", "");
    }
    clock.forward(Duration.ofMinutes(80));
    convener.post(PAGE + "/ending", Map.of());
    var member = delegate("League");
    assertThat(member.get(PAGE + "/minutes").text()).contains("when they are published");

    convener.post(PAGE + "/minutes/new", Map.of("opening", "Ruth opened.", "publish", "yes"));
    assertThat(member.get(PAGE + "/minutes").text())
        .contains("Version 1")
        .contains("Ruth opened.")
        .contains("5 of 9 member organizations took part; 5 were needed")
        .contains("Not here: ")
        .contains("Bus aides on every route");
    convener.post(PAGE + "/minutes/new", Map.of("opening", "Ruth welcomed.", "publish", "yes"));
    assertThat(member.get(PAGE + "/minutes").text()).contains("Version 2").contains("Version 1");
    assertThat(convener.postAndFollow(PAGE + "/minutes/notes", Map.of()).text())
        .contains("The notes to one person are written and wait");
    assertThat(convener.get(PAGE + "/minutes").text()).contains("Sent to all members on");
    assertThat(
            JDBC.sql("select count(*) from record.entry where type = 'minutes.sent'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }
}
