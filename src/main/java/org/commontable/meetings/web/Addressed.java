package org.commontable.meetings.web;

import java.util.Optional;
import java.util.function.Function;
import org.commontable.meetings.EarlierCalls;
import org.commontable.meetings.Meeting;
import org.commontable.meetings.Meetings;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.springframework.stereotype.Component;

/** Finds the meeting an address means; a date it was once called for leads on to it. */
@Component
class Addressed {
  private final Meetings meetings;
  private final EarlierCalls earlier;

  Addressed(Meetings meetings, EarlierCalls earlier) {
    this.meetings = meetings;
    this.earlier = earlier;
  }

  /** The page below that address, or the way to where it is now. */
  Reply show(String date, String below, Function<Meeting, Reply> page) {
    var meeting = Dates.read(date).flatMap(meetings::on);
    return meeting
        .map(page)
        .or(() -> moved(date).map(to -> Reply.seeOther(to.path() + below)))
        .orElseThrow(() -> new NotFound("meeting " + date));
  }

  /** The meeting that was called for this day and then moved to another. */
  Optional<Meeting> moved(String date) {
    return Dates.read(date).flatMap(earlier::calledFor).flatMap(meetings::find);
  }
}
