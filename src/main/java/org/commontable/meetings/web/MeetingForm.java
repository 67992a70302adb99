package org.commontable.meetings.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.meetings.AgendaItem;
import org.commontable.meetings.LocalStart;
import org.commontable.meetings.Meeting;
import org.commontable.meetings.MeetingDetails;
import org.commontable.platform.web.Form;

/** Reads what is called; every fault is a sentence at its field. */
final class MeetingForm {
  static final int ROWS_MORE = 3;
  static final int ROWS_MOST = 30;

  private record Row(int order, AgendaItem item) {}

  private MeetingForm() {}

  static Optional<MeetingDetails> read(Form form, ZoneId zone, List<UUID> members, Clock clock) {
    form.required("date", 10);
    form.required("time", 12);
    var date = form.parsed("date", LocalDate::parse, "meetings.form.date.unreadable");
    var time = form.parsed("time", WallClock::read, "meetings.form.time.unreadable");
    var place = form.optional("place", 200).orElse("");
    var link = form.optional("link", 500);
    if (link.isPresent()
        && form.fault("link").isEmpty() // a longer one would take the pattern minutes
        && !link.get().matches("https://[^\\s<>\"]+\\.[^\\s<>\"]+")) {
      form.error("link", "meetings.form.link.https");
    }
    if (place.isEmpty() && link.isEmpty()) {
      form.error("place", "meetings.form.place.orLink");
    }
    var agenda = agenda(form, members);
    if (date.isEmpty() || time.isEmpty()) {
      return Optional.empty();
    }
    return switch (LocalStart.of(date.get(), time.get(), zone)) {
      case LocalStart.Missing missing -> fault(form, "meetings.form.time.missing");
      case LocalStart.Twice twice -> fault(form, "meetings.form.time.twice");
      case LocalStart.At(var starts) -> {
        if (starts.isBefore(clock.instant())) {
          form.error("date", "meetings.form.date.past");
        }
        if (date.get().isAfter(LocalDate.ofInstant(clock.instant(), zone).plusYears(2))) {
          form.error("date", "meetings.form.date.far");
        }
        yield form.ok()
            ? Optional.of(new MeetingDetails(date.get(), starts, zone, place, link, agenda))
            : Optional.empty();
      }
    };
  }

  private static Optional<MeetingDetails> fault(Form form, String key) {
    form.error("time", key);
    return Optional.empty();
  }

  private static List<AgendaItem> agenda(Form form, List<UUID> members) {
    var rows = new ArrayList<Row>();
    for (int i = 1; i <= ROWS_MOST; i++) {
      var title = form.optional("title." + i, 200);
      if (title.isEmpty()) {
        continue;
      }
      var minutes =
          form.parsed("minutes." + i, Integer::parseInt, "meetings.form.minutes.number").orElse(10);
      if (minutes < 1 || minutes > 600) {
        form.error("minutes." + i, "meetings.form.minutes.range");
      }
      var owner =
          form.parsed("owner." + i, UUID::fromString, "platform.form.choose")
              .filter(members::contains);
      var decision = form.optional("decision." + i, 9);
      if (decision.isPresent() && !decision.get().matches("[0-9]{4}-[0-9]{1,4}")) {
        form.error("decision." + i, "meetings.form.decision.shape");
      }
      int order = form.parsed("order." + i, Integer::parseInt, "meetings.form.order").orElse(i);
      rows.add(
          new Row(
              order,
              new AgendaItem(title.get(), minutes, owner, decision, form.checked("open." + i))));
    }
    rows.sort(Comparator.comparingInt(Row::order));
    return rows.stream().map(Row::item).toList();
  }

  /** The form as the meeting stands now. */
  static Form of(Meeting meeting, List<AgendaItem> agenda) {
    var values = new LinkedHashMap<String, String>();
    values.put("date", meeting.date().toString());
    values.put(
        "time",
        LocalTime.ofInstant(meeting.starts(), meeting.zone())
            .format(DateTimeFormatter.ofPattern("HH:mm", java.util.Locale.ROOT)));
    values.put("place", meeting.place());
    values.put("link", meeting.videoLink().orElse(""));
    for (int i = 0; i < agenda.size(); i++) {
      put(values, i + 1, agenda.get(i));
    }
    return Form.of(values);
  }

  private static void put(Map<String, String> values, int row, AgendaItem item) {
    values.put("order." + row, Integer.toString(row));
    values.put("title." + row, item.title());
    values.put("minutes." + row, Integer.toString(item.minutes()));
    item.owner().ifPresent(owner -> values.put("owner." + row, owner.toString()));
    item.decision().ifPresent(number -> values.put("decision." + row, number));
    if (item.open()) {
      values.put("open." + row, "yes");
    }
  }

  /** How many rows the form shows: those that are filled and a few empty ones. */
  static int rows(Form form) {
    int last = 0;
    for (int i = 1; i <= ROWS_MOST; i++) {
      if (!form.value("title." + i).isEmpty()) {
        last = i;
      }
    }
    return Math.min(ROWS_MOST, last + ROWS_MORE);
  }
}
