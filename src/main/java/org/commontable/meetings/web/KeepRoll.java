package org.commontable.meetings.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.meetings.Channel;
import org.commontable.meetings.LocalStart;
import org.commontable.meetings.Meeting;
import org.commontable.meetings.Meetings;
import org.commontable.meetings.QuorumNow;
import org.commontable.meetings.Secretary;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The clerk keeps the roll: who came and went, how, and when if it was not just now. */
@Controller
class KeepRoll {
  private static final List<String> SAID = List.of("room", "video", "phone", "paper", "gone");

  private final Meetings meetings;
  private final Secretary secretary;
  private final QuorumNow quorum;
  private final MeetingView view;
  private final Clock clock;

  KeepRoll(
      Meetings meetings, Secretary secretary, QuorumNow quorum, MeetingView view, Clock clock) {
    this.meetings = meetings;
    this.secretary = secretary;
    this.quorum = quorum;
    this.view = view;
    this.clock = clock;
  }

  @PostMapping("/meetings/{date:[0-9-]+}/roll")
  @May(Act.KEEP_ROLL)
  Reply enter(@PathVariable String date, Form form, Visitor visitor, Ui ui) {
    var meeting = meeting(date);
    var said = form.oneOf("channel", SAID);
    var organization = form.parsed("organization", UUID::fromString, "platform.form.choose");
    if (quorum.members(meeting).stream().noneMatch(o -> organization.equals(Optional.of(o.id())))) {
      form.error("organization", "platform.form.choose");
    }
    var at = form.value("at").isEmpty() ? Optional.of(latest(meeting)) : typed(form, meeting);
    at.ifPresent(
        instant -> {
          if (instant.isBefore(meeting.starts().minus(Meeting.ROLL_OPENS))
              || instant.isAfter(latest(meeting))) {
            form.error("at", "meetings.roll.at.outside");
          }
        });
    if (!form.ok() || organization.isEmpty() || at.isEmpty()) {
      return Reply.invalid("meetings/meeting", view.of(meeting, visitor, ui, form));
    }
    var by = visitor.mustBeSomebody().id();
    if (said.equals("gone")) {
      secretary.depart(meeting, organization.get(), at.get(), by, true);
    } else {
      secretary.arrive(meeting, organization.get(), Channel.of(said), at.get(), by, true);
    }
    return Reply.seeOther(meeting.path() + "#roll", "meetings.notice.entered");
  }

  @PostMapping("/meetings/{date:[0-9-]+}/ending")
  @May(Act.KEEP_ROLL)
  Reply end(@PathVariable String date, Visitor visitor) {
    var meeting = meeting(date);
    if (meeting.ended().isEmpty() && meeting.begun(clock.instant())) {
      secretary.end(meeting, latest(meeting), visitor.mustBeSomebody().id());
    }
    return Reply.seeOther(meeting.path(), "meetings.notice.ended");
  }

  /** Now, or when the meeting was over. */
  private Instant latest(Meeting meeting) {
    var now = clock.instant();
    return now.isBefore(meeting.end()) ? now : meeting.end();
  }

  private static Optional<Instant> typed(Form form, Meeting meeting) {
    var time = form.parsed("at", WallClock::read, "meetings.form.time.unreadable");
    if (time.isEmpty()) {
      return Optional.empty();
    }
    return switch (LocalStart.of(meeting.date(), time.get(), meeting.zone())) {
      case LocalStart.At(var instant) -> Optional.of(instant);
      case LocalStart.Missing missing -> fault(form, "meetings.form.time.missing");
      case LocalStart.Twice twice -> fault(form, "meetings.form.time.twice");
    };
  }

  private static Optional<Instant> fault(Form form, String key) {
    form.error("at", key);
    return Optional.empty();
  }

  /** The roll opens two hours before the start; later words are entered by their time. */
  private Meeting meeting(String date) {
    return Dates.read(date)
        .flatMap(meetings::on)
        .filter(called -> called.calledOff().isEmpty())
        .filter(called -> !clock.instant().isBefore(called.starts().minus(Meeting.ROLL_OPENS)))
        .orElseThrow(() -> new NotFound("meeting " + date));
  }
}
