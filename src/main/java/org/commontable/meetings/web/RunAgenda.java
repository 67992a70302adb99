package org.commontable.meetings.web;

import java.time.Clock;
import java.util.function.ObjIntConsumer;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.meetings.Meeting;
import org.commontable.meetings.Meetings;
import org.commontable.meetings.RunningItems;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Clerk or convener press which item starts and which is done. */
@Controller
class RunAgenda {
  private final Meetings meetings;
  private final RunningItems items;
  private final Clock clock;

  RunAgenda(Meetings meetings, RunningItems items, Clock clock) {
    this.meetings = meetings;
    this.items = items;
    this.clock = clock;
  }

  @PostMapping("/meetings/{date:[0-9-]+}/agenda/start")
  @May(Act.KEEP_ROLL)
  Reply start(@PathVariable String date, Form form, Visitor visitor) {
    var by = visitor.mustBeSomebody().id();
    return press(date, form, (meeting, item) -> items.start(meeting.id(), item, by));
  }

  @PostMapping("/meetings/{date:[0-9-]+}/agenda/done")
  @May(Act.KEEP_ROLL)
  Reply done(@PathVariable String date, Form form, Visitor visitor) {
    var by = visitor.mustBeSomebody().id();
    return press(date, form, (meeting, item) -> items.done(meeting.id(), item, by));
  }

  /** Only what stands on the agenda of a meeting that is being held. */
  private Reply press(String date, Form form, ObjIntConsumer<Meeting> act) {
    var now = clock.instant();
    var meeting =
        Dates.read(date)
            .flatMap(meetings::on)
            .filter(held -> held.calledOff().isEmpty() && held.begun(now) && !held.over(now))
            .orElseThrow(() -> new NotFound("meeting " + date));
    int count = meetings.agenda(meeting.id()).size();
    int item =
        form.parsed("item", Integer::parseInt, "platform.form.choose")
            .filter(position -> position >= 1 && position <= count)
            .orElseThrow(() -> new NotFound("item of " + date));
    act.accept(meeting, item);
    return Reply.seeOther(meeting.path() + "#agenda");
  }
}
