package org.commontable.meetings;

import java.util.List;
import org.commontable.decisions.MeetingsAhead;
import org.springframework.stereotype.Component;

/** Tells decisions which meetings a proxy may be for, and for which an emergency waits. */
@Component
class Gatherings implements MeetingsAhead {
  private final Meetings meetings;

  Gatherings(Meetings meetings) {
    this.meetings = meetings;
  }

  @Override
  public List<Gathering> ahead() {
    return meetings.upcoming().stream().map(Gatherings::gathering).toList();
  }

  @Override
  public List<Gathering> standing() {
    return meetings.all().stream()
        .filter(meeting -> meeting.calledOff().isEmpty())
        .map(Gatherings::gathering)
        .toList();
  }

  private static Gathering gathering(Meeting meeting) {
    return new Gathering(
        meeting.id(),
        meeting.date(),
        meeting.starts(),
        meeting.starts().minus(Meeting.ROLL_OPENS),
        meeting.starts().plus(Meeting.LONGEST));
  }
}
