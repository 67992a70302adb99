package org.commontable.home.desk;

import java.util.Optional;
import org.commontable.meetings.Answer;
import org.commontable.meetings.Answers;
import org.commontable.meetings.Channel;
import org.commontable.meetings.Meeting;
import org.commontable.meetings.Meetings;
import org.commontable.meetings.QuorumNow;
import org.commontable.members.Organization;
import org.commontable.platform.picture.Mark;
import org.commontable.platform.picture.Middle;
import org.commontable.platform.picture.RoundTable;
import org.commontable.platform.picture.Seat;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** The next meeting in the margin of the desk: who will come, and who has not said so. */
@Component
public class NextMeeting {
  /**
   * @param table empty while no organization is a member
   * @param unsaid how many have not answered
   */
  public record Shown(Meeting meeting, Optional<RoundTable> table, int unsaid) {}

  private final Meetings meetings;
  private final Answers answers;
  private final QuorumNow quorum;

  NextMeeting(Meetings meetings, Answers answers, QuorumNow quorum) {
    this.meetings = meetings;
    this.answers = answers;
    this.quorum = quorum;
  }

  Optional<Shown> shown(Ui ui) {
    return meetings.next().map(meeting -> shown(meeting, ui));
  }

  private Shown shown(Meeting meeting, Ui ui) {
    var said = answers.of(meeting.id());
    var members = quorum.members(meeting);
    var coming =
        said.values().stream()
            .filter(Answer::comes)
            .map(Answer::organization)
            .collect(java.util.stream.Collectors.toSet());
    var counting = quorum.counted(meeting);
    long counted = counting.stream().filter(member -> coming.contains(member.id())).count();
    Object[] numbers = {
      "here", counted, "members", counting.size(), "needed", quorum.needed(meeting)
    };
    var table =
        RoundTable.smallRoll(
            members.stream()
                .map(member -> seat(member, Optional.ofNullable(said.get(member.id())), ui))
                .toList(),
            Middle.of(
                ui.t("meetings.roll.count", numbers),
                ui.t("meetings.roll.come", numbers),
                ui.t("meetings.roll.needed", numbers)),
            ui.t("meetings.roll.sentence.come", numbers));
    int unsaid = (int) members.stream().filter(member -> !said.containsKey(member.id())).count();
    return new Shown(meeting, members.isEmpty() ? Optional.empty() : Optional.of(table), unsaid);
  }

  private static Seat seat(Organization member, Optional<Answer> answer, Ui ui) {
    var seat =
        new Seat(
            member.name(),
            member.shortName(),
            answer.flatMap(Answer::channel).map(NextMeeting::mark).orElse(Mark.ABSENT),
            member.path(),
            false);
    return answer.isEmpty()
        ? seat.withWord(ui.t("meetings.roll.unsaid"))
        : answer.get().comes() ? seat : seat.withWord(ui.t("home.desk.saidNo"));
  }

  private static Mark mark(Channel channel) {
    return switch (channel) {
      case ROOM -> Mark.ROOM;
      case VIDEO -> Mark.WEB;
      case PHONE -> Mark.PHONE;
      case PAPER -> Mark.PAPER;
    };
  }
}
