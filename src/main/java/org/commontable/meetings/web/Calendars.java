package org.commontable.meetings.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.meetings.AgendaItem;
import org.commontable.meetings.Calendar;
import org.commontable.meetings.Meeting;
import org.commontable.meetings.Meetings;
import org.commontable.members.Coalitions;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Meetings for calendars: the feed of all, and one. What members alone may know stays out. */
@Controller
class Calendars {
  private final Meetings meetings;
  private final Addressed addressed;
  private final Coalitions coalitions;

  Calendars(Meetings meetings, Addressed addressed, Coalitions coalitions) {
    this.meetings = meetings;
    this.addressed = addressed;
    this.coalitions = coalitions;
  }

  @GetMapping("/meetings.ics")
  @May(Act.READ_PUBLIC)
  Reply all(Visitor visitor, Ui ui) {
    return calendar("meetings", meetings.all(), visitor, ui);
  }

  @GetMapping("/meetings/{date:[0-9-]+}.ics")
  @May(Act.READ_PUBLIC)
  Reply one(@PathVariable String date, Visitor visitor, Ui ui) {
    var meeting =
        Dates.read(date)
            .flatMap(meetings::on)
            // A calendar that took the old address follows, since the entry keeps its UID.
            .or(() -> addressed.moved(date))
            .orElseThrow(() -> new NotFound("meeting " + date));
    return calendar("meeting-" + date, List.of(meeting), visitor, ui);
  }

  private Reply calendar(String name, List<Meeting> which, Visitor visitor, Ui ui) {
    var coalition = coalitions.current().name().in(ui.lang());
    boolean insider = visitor.may(Act.READ_AS_MEMBER);
    var events =
        which.stream()
            .map(
                meeting -> {
                  var agenda = meetings.agenda(meeting.id());
                  return new Calendar.Event(
                      meeting,
                      ui.t("meetings.calendar.summary", "coalition", coalition),
                      agenda.stream()
                          .filter(item -> insider || item.open())
                          .map(AgendaItem::title)
                          .collect(Collectors.joining("\n")),
                      ui.absolute(meeting.path()),
                      agenda.stream().mapToInt(AgendaItem::minutes).sum());
                })
            .toList();
    return new Reply.Body(
        200,
        "text/calendar; charset=utf-8",
        Calendar.of(coalition, events).getBytes(StandardCharsets.UTF_8),
        Map.of("Content-Disposition", "inline; filename=\"" + name + ".ics\""));
  }
}
