package org.commontable.meetings.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.meetings.Channel;
import org.commontable.meetings.Meeting;
import org.commontable.meetings.Meetings;
import org.commontable.meetings.Secretary;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A delegate says whether her organization will come, that it is here, that it leaves. */
@Controller
class TakePart {
  private static final List<String> COMING = List.of("room", "video", "phone", "no");
  private static final List<String> PRESENT = List.of("room", "video", "phone", "gone");

  private final Meetings meetings;
  private final Secretary secretary;
  private final Organizations organizations;
  private final MeetingView view;
  private final Addressed addressed;
  private final Clock clock;

  TakePart(
      Meetings meetings,
      Secretary secretary,
      Organizations organizations,
      MeetingView view,
      Addressed addressed,
      Clock clock) {
    this.meetings = meetings;
    this.secretary = secretary;
    this.organizations = organizations;
    this.view = view;
    this.addressed = addressed;
    this.clock = clock;
  }

  @PostMapping("/meetings/{date:[0-9-]+}/answer")
  @May(Act.MARK_OWN_PRESENCE)
  Reply answer(@PathVariable String date, Form form, Visitor visitor, Ui ui) {
    if (Dates.read(date).flatMap(meetings::on).isEmpty()) {
      // A page from before the move: what was said was said for another day.
      var moved = addressed.moved(date).orElseThrow(() -> new NotFound("meeting " + date));
      return Reply.seeOther(moved.path(), "meetings.notice.elsewhere");
    }
    var meeting = meeting(date);
    var organization = mine(form, visitor);
    var said = form.oneOf("channel", COMING);
    if (meeting.begun(clock.instant())) {
      form.error("channel", "meetings.answer.late");
    }
    if (!form.ok()) {
      return Reply.invalid("meetings/meeting", view.of(meeting, visitor, ui, form));
    }
    secretary.answer(
        meeting,
        organization,
        said.equals("no") ? Optional.empty() : Optional.of(Channel.of(said)),
        visitor.mustBeSomebody().id());
    return Reply.seeOther(
        meeting.path(),
        said.equals("no") ? "meetings.notice.answer.no" : "meetings.notice.answer.yes");
  }

  @PostMapping("/meetings/{date:[0-9-]+}/presence")
  @May(Act.MARK_OWN_PRESENCE)
  Reply present(@PathVariable String date, Form form, Visitor visitor, Ui ui) {
    var meeting = meeting(date);
    var organization = mine(form, visitor);
    var said = form.oneOf("channel", PRESENT);
    var now = clock.instant();
    if (!meeting.rollOpen(now)) {
      form.error("channel", "meetings.roll.closed");
    }
    if (!form.ok()) {
      return Reply.invalid("meetings/meeting", view.of(meeting, visitor, ui, form));
    }
    var by = visitor.mustBeSomebody().id();
    if (said.equals("gone")) {
      secretary.depart(meeting, organization, now, by, false);
      return Reply.seeOther(meeting.path(), "meetings.notice.gone");
    }
    secretary.arrive(meeting, organization, Channel.of(said), now, by, false);
    return Reply.seeOther(meeting.path(), "meetings.notice.here");
  }

  /** The organization named in the form, when the reader speaks for it and it is a member. */
  private UUID mine(Form form, Visitor visitor) {
    var organization =
        form.parsed("organization", UUID::fromString, "platform.form.choose")
            .orElseThrow(() -> new NotFound("organization"));
    visitor.mustSpeakFor(organization);
    if (organizations.at(clock.instant()).stream().noneMatch(o -> o.id().equals(organization))) {
      throw new NotFound("member " + organization);
    }
    return organization;
  }

  private Meeting meeting(String date) {
    return Dates.read(date)
        .flatMap(meetings::on)
        .filter(called -> called.calledOff().isEmpty())
        .orElseThrow(() -> new NotFound("meeting " + date));
  }
}
