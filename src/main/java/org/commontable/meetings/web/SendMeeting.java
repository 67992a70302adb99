package org.commontable.meetings.web;

import java.time.Clock;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.meetings.Meetings;
import org.commontable.meetings.Summons;
import org.commontable.platform.mail.Postman;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Sends the invitation, or what has changed, to every delegate and alternate. */
@Controller
class SendMeeting {
  private final Meetings meetings;
  private final Summons summons;
  private final Postman postman;
  private final Clock clock;

  SendMeeting(Meetings meetings, Summons summons, Postman postman, Clock clock) {
    this.meetings = meetings;
    this.summons = summons;
    this.postman = postman;
    this.clock = clock;
  }

  @PostMapping("/meetings/{date:[0-9-]+}/invitations")
  @May(Act.CALL_MEETING)
  Reply send(@PathVariable String date, Ui ui) {
    var meeting =
        Dates.read(date)
            .flatMap(meetings::on)
            .filter(called -> called.calledOff().isEmpty() && !called.over(clock.instant()))
            .orElseThrow(() -> new NotFound("meeting " + date));
    int sent = summons.invite(meeting, ui.words(), ui.origin());
    return Reply.seeOther(
        meeting.path(),
        "meetings.notice.invited",
        "count",
        sent,
        "mail",
        postman.isSetUp() ? "yes" : "no");
  }
}
