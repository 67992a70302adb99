package org.commontable.meetings.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.AwaitingMeeting;
import org.commontable.meetings.Meeting;
import org.commontable.meetings.Meetings;
import org.commontable.meetings.Rolls;
import org.commontable.meetings.Secretary;
import org.commontable.meetings.Summons;
import org.commontable.members.Coalitions;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.mail.Postman;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.LocalPath;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Calls a meeting, changes it until it begins, calls it off. */
@Controller
class CallMeeting {
  private final Meetings meetings;
  private final Secretary secretary;
  private final Summons summons;
  private final Postman postman;
  private final Rolls rolls;
  private final Addressed addressed;
  private final AwaitingMeeting awaiting;
  private final Organizations organizations;
  private final Coalitions coalitions;
  private final Clock clock;

  CallMeeting(
      Meetings meetings,
      Secretary secretary,
      Summons summons,
      Postman postman,
      Rolls rolls,
      Addressed addressed,
      AwaitingMeeting awaiting,
      Organizations organizations,
      Coalitions coalitions,
      Clock clock) {
    this.meetings = meetings;
    this.secretary = secretary;
    this.summons = summons;
    this.postman = postman;
    this.rolls = rolls;
    this.addressed = addressed;
    this.awaiting = awaiting;
    this.organizations = organizations;
    this.coalitions = coalitions;
    this.clock = clock;
  }

  @GetMapping("/meetings/new")
  @May(Act.CALL_MEETING)
  Reply form(@RequestParam(defaultValue = "") String next) {
    return Reply.page("meetings/form", page(Form.blank(), Optional.empty(), next));
  }

  @PostMapping("/meetings/new")
  @May(Act.CALL_MEETING)
  Reply call(Form form, Visitor visitor, Ui ui) {
    var zone = coalitions.current().zone();
    var details = MeetingForm.read(form, zone, owners(), clock);
    details.ifPresent(called -> refuseTaken(form, called.date(), Optional.empty(), ui));
    if (details.isEmpty() || !form.ok()) {
      return Reply.invalid("meetings/form", page(form, Optional.empty(), form.value("next")));
    }
    var meeting = secretary.call(details.get(), visitor.mustBeSomebody().id());
    return Reply.seeOther(
        LocalPath.or(form.value("next"), meeting.path()),
        "meetings.notice.called",
        "date",
        ui.date(meeting.date()));
  }

  @GetMapping("/meetings/{date:[0-9-]+}/edit")
  @May(Act.CALL_MEETING)
  Reply edit(@PathVariable String date) {
    var meeting = changeable(date);
    return Reply.page(
        "meetings/form",
        page(MeetingForm.of(meeting, meetings.agenda(meeting.id())), Optional.of(meeting), ""));
  }

  @PostMapping("/meetings/{date:[0-9-]+}/edit")
  @May(Act.CALL_MEETING)
  Reply change(@PathVariable String date, Form form, Visitor visitor, Ui ui) {
    var meeting = changeable(date);
    var details = MeetingForm.read(form, meeting.zone(), owners(), clock);
    details.ifPresent(called -> refuseTaken(form, called.date(), Optional.of(meeting), ui));
    if (details.filter(called -> !called.starts().equals(meeting.starts())).isPresent()
        && !rolls.of(meeting.id()).entries().isEmpty()) {
      form.error("date", "meetings.form.roll");
    }
    if (details.isEmpty() || !form.ok()) {
      return Reply.invalid("meetings/form", page(form, Optional.of(meeting), ""));
    }
    var changed = secretary.change(meeting, details.get(), visitor.mustBeSomebody().id());
    int told = summons.changed(meeting, changed, ui.words(), ui.origin());
    return Reply.seeOther(
        changed.path() + (form.checked("more") ? "/edit" : ""),
        told > 0 ? "meetings.notice.moved" : "meetings.notice.changed",
        "count",
        told,
        "mail",
        postman.isSetUp() ? "yes" : "no");
  }

  @GetMapping("/meetings/{date:[0-9-]+}/calling-off")
  @May(Act.CALL_MEETING)
  Reply ask(@PathVariable String date) {
    var meeting = changeable(date);
    return Reply.page(
        "meetings/calling-off", new CallingOffPage(meeting, awaiting.at(meeting.date())));
  }

  @PostMapping("/meetings/{date:[0-9-]+}/calling-off")
  @May(Act.CALL_MEETING)
  Reply callOff(@PathVariable String date, Visitor visitor) {
    var meeting = changeable(date);
    if (!rolls.of(meeting.id()).stays().isEmpty()) {
      return Reply.seeOther(meeting.path(), "meetings.notice.onRoll");
    }
    secretary.callOff(meeting, visitor.mustBeSomebody().id());
    return Reply.seeOther(meeting.path(), "meetings.notice.calledOff");
  }

  /**
   * One meeting a day, but one called off holds none; and a day that leads to a meeting which was
   * moved stays its address.
   */
  private void refuseTaken(Form form, LocalDate date, Optional<Meeting> self, Ui ui) {
    var own = self.map(Meeting::id);
    meetings
        .on(date)
        .filter(other -> other.calledOff().isEmpty())
        .filter(other -> !own.equals(Optional.of(other.id())))
        .ifPresent(
            other -> form.error("date", "meetings.form.date.taken", "date", ui.date(other.date())));
    addressed
        .moved(date.toString())
        .filter(other -> other.calledOff().isEmpty())
        .filter(other -> !own.equals(Optional.of(other.id())))
        .ifPresent(
            other -> form.error("date", "meetings.form.date.moved", "date", ui.date(other.date())));
  }

  private Meeting changeable(String date) {
    return Dates.read(date)
        .flatMap(meetings::on)
        .filter(meeting -> meeting.calledOff().isEmpty() && !meeting.begun(clock.instant()))
        .orElseThrow(() -> new NotFound("meeting " + date));
  }

  private List<UUID> owners() {
    return organizations.all().stream().map(Organization::id).toList();
  }

  private MeetingFormPage page(Form form, Optional<Meeting> meeting, String next) {
    return new MeetingFormPage(
        form,
        meeting.map(called -> called.path() + "/edit").orElse("/meetings/new"),
        meeting.map(Meeting::date),
        organizations.all().stream().filter(o -> o.left().isEmpty()).toList(),
        LocalPath.or(next, ""));
  }
}
