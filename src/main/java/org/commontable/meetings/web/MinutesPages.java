package org.commontable.meetings.web;

import java.time.Clock;
import java.util.Map;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.meetings.Meeting;
import org.commontable.meetings.Meetings;
import org.commontable.meetings.Minutes;
import org.commontable.meetings.MinutesBook;
import org.commontable.meetings.Scribe;
import org.commontable.meetings.Summons;
import org.commontable.platform.mail.Postman;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Minutes: written from what happened, published as versions, sent around as notes. */
@Controller
class MinutesPages {
  private static final int LETTERS = 20_000;

  private final Meetings meetings;
  private final MinutesBook book;
  private final Scribe scribe;
  private final Summons summons;
  private final Postman postman;
  private final Clock clock;

  MinutesPages(
      Meetings meetings,
      MinutesBook book,
      Scribe scribe,
      Summons summons,
      Postman postman,
      Clock clock) {
    this.meetings = meetings;
    this.book = book;
    this.scribe = scribe;
    this.summons = summons;
    this.postman = postman;
    this.clock = clock;
  }

  @GetMapping("/meetings/{date:[0-9-]+}/minutes")
  @May(Act.READ_AS_MEMBER)
  Reply show(@PathVariable String date, Visitor visitor) {
    var meeting = held(date);
    boolean writes = visitor.may(Act.WRITE_MINUTES);
    var versions = book.of(meeting.id()).stream().filter(one -> writes || one.published()).toList();
    var shown = versions.stream().findFirst();
    return Reply.page(
        "meetings/minutes",
        new MinutesPage(
            meeting,
            shown,
            versions,
            writes,
            writes && shown.filter(one -> one.published() && one.sent().isEmpty()).isPresent()));
  }

  @GetMapping("/meetings/{date:[0-9-]+}/minutes/new")
  @May(Act.WRITE_MINUTES)
  Reply form(@PathVariable String date, Ui ui) {
    var meeting = held(date);
    var form =
        book.of(meeting.id()).stream()
            .findFirst()
            .map(last -> Form.of(Map.of("opening", last.opening(), "closing", last.closing())))
            .orElseGet(Form::blank);
    return Reply.page(
        "meetings/minutes-form",
        new MinutesFormPage(meeting, form, scribe.happenings(meeting, ui.words())));
  }

  @PostMapping("/meetings/{date:[0-9-]+}/minutes/new")
  @May(Act.WRITE_MINUTES)
  Reply write(@PathVariable String date, Form form, Visitor visitor, Ui ui) {
    var meeting = held(date);
    var opening = form.optionalText("opening", LETTERS).orElse("");
    var closing = form.optionalText("closing", LETTERS).orElse("");
    if (!form.ok()) {
      return Reply.invalid(
          "meetings/minutes-form",
          new MinutesFormPage(meeting, form, scribe.happenings(meeting, ui.words())));
    }
    boolean published = form.checked("publish");
    var version =
        scribe.write(
            meeting, opening, closing, published, ui.words(), visitor.mustBeSomebody().id());
    return Reply.seeOther(
        meeting.path() + "/minutes",
        published ? "meetings.notice.minutes.published" : "meetings.notice.minutes.saved",
        "version",
        version.version());
  }

  @PostMapping("/meetings/{date:[0-9-]+}/minutes/notes")
  @May(Act.WRITE_MINUTES)
  Reply send(@PathVariable String date, Visitor visitor, Ui ui) {
    var meeting = held(date);
    Minutes version =
        book.published(meeting.id()).orElseThrow(() -> new NotFound("minutes of " + date));
    int sent =
        scribe.noteSent(meeting, version, visitor.mustBeSomebody().id())
            ? summons.notes(meeting, ui.words(), ui.origin())
            : 0;
    return Reply.seeOther(
        meeting.path() + "/minutes",
        "meetings.notice.minutes.sent",
        "count",
        sent,
        "mail",
        postman.isSetUp() ? "yes" : "no");
  }

  private Meeting held(String date) {
    return Dates.read(date)
        .flatMap(meetings::on)
        .filter(meeting -> meeting.calledOff().isEmpty() && meeting.begun(clock.instant()))
        .orElseThrow(() -> new NotFound("minutes of " + date));
  }
}
