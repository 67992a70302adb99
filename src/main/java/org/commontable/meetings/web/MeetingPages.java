package org.commontable.meetings.web;

import java.time.Clock;
import java.util.List;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.meetings.Meeting;
import org.commontable.meetings.Meetings;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of meetings, and one meeting. */
@Controller
class MeetingPages {
  private final Meetings meetings;
  private final MeetingView view;
  private final Addressed addressed;
  private final Clock clock;

  MeetingPages(Meetings meetings, MeetingView view, Addressed addressed, Clock clock) {
    this.meetings = meetings;
    this.view = view;
    this.addressed = addressed;
    this.clock = clock;
  }

  @GetMapping("/meetings")
  @May(Act.READ_PUBLIC)
  Reply list(Visitor visitor) {
    return Reply.publicPage(
        "meetings/list",
        new MeetingListPage(listed(false), listed(true).reversed(), visitor.may(Act.CALL_MEETING)));
  }

  private List<Meeting> listed(boolean over) {
    var now = clock.instant();
    return meetings.listed().stream().filter(meeting -> meeting.over(now) == over).toList();
  }

  @GetMapping("/meetings/{date:[0-9-]+}")
  @May(Act.READ_PUBLIC)
  Reply show(@PathVariable String date, Visitor visitor, Ui ui) {
    return addressed.show(
        date, "", meeting -> Reply.publicPage("meetings/meeting", view.of(meeting, visitor, ui)));
  }
}
