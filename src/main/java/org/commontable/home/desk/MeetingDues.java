package org.commontable.home.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.Visitor;
import org.commontable.meetings.AgendaItem;
import org.commontable.meetings.Answers;
import org.commontable.meetings.Meeting;
import org.commontable.meetings.Meetings;
import org.commontable.meetings.MinutesBook;
import org.commontable.members.Coalitions;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** A meeting to set, to call, to keep the roll of; minutes to publish. */
@Component
class MeetingDues implements Dues {
  /** Nobody is called together at shorter notice, even when every organization answers at once. */
  private static final int NOTICE_DAYS = 14;

  private final Meetings meetings;
  private final Answers answers;
  private final MinutesBook minutes;
  private final Coalitions coalitions;
  private final Organizations organizations;
  private final Clock clock;

  MeetingDues(
      Meetings meetings,
      Answers answers,
      MinutesBook minutes,
      Coalitions coalitions,
      Organizations organizations,
      Clock clock) {
    this.meetings = meetings;
    this.answers = answers;
    this.minutes = minutes;
    this.coalitions = coalitions;
    this.organizations = organizations;
    this.clock = clock;
  }

  @Override
  public List<Due> of(Visitor visitor, Ui ui) {
    var dues = new ArrayList<Due>();
    boolean convenes =
        visitor.may(Act.CALL_MEETING) && coalitions.current().firstInvitation().isPresent();
    Optional<Meeting> next = meetings.next();
    if (convenes && next.isEmpty()) {
      dues.add(due(ui, Optional.empty(), "meeting", "/meetings/new", ""));
    }
    if (convenes && next.isPresent() && next.get().invited().isEmpty()) {
      dues.add(call(next.get(), ui));
    }
    if (next.isPresent() && next.get().rollOpen(clock.instant())) {
      dues.add(
          due(
              ui,
              Optional.of(next.get().starts()),
              "roll",
              next.get().path(),
              ui.date(next.get().date())));
    }
    next.filter(meeting -> meeting.invited().isPresent() && !meeting.rollOpen(clock.instant()))
        .ifPresent(meeting -> dues.addAll(coming(meeting, visitor, ui)));
    if (visitor.may(Act.WRITE_MINUTES)) {
      for (Meeting past : meetings.past()) {
        if (past.calledOff().isEmpty() && minutes.published(past.id()).isEmpty()) {
          dues.add(due(ui, Optional.empty(), "minutes", past.path(), ui.date(past.date())));
        }
        if (minutes.published(past.id()).filter(one -> one.sent().isEmpty()).isPresent()) {
          dues.add(
              due(ui, Optional.empty(), "notes", past.path() + "/minutes", ui.date(past.date())));
        }
      }
    }
    return dues;
  }

  /** Whoever speaks for a member organization says whether it will come. */
  private List<Due> coming(Meeting next, Visitor visitor, Ui ui) {
    var said = answers.of(next.id());
    return visitor.organizations().stream()
        .filter(id -> !said.containsKey(id))
        .flatMap(id -> organizations.find(id).stream())
        .filter(Organization::member)
        .map(
            organization ->
                Due.act(
                    Optional.of(next.starts()),
                    ui.t("home.desk.come.what", "date", ui.date(next.date())),
                    ui.t("home.desk.come.why", "name", organization.name()),
                    ui.t("home.desk.come.act"),
                    next.path()))
        .toList();
  }

  /** Due two weeks before, or as many days as the slowest needs, up to what the table waits for. */
  private Due call(Meeting next, Ui ui) {
    var slowest =
        organizations.at(clock.instant()).stream()
            .max(Comparator.comparingInt(Organization::daysToDecide));
    int days =
        Math.min(
            slowest.map(Organization::daysToDecide).orElse(0),
            coalitions.current().longestWaitDays());
    var agenda = meetings.agenda(next.id());
    Object[] names = {
      "date", ui.date(next.date()),
      "name", slowest.map(Organization::name).orElse(""),
      "days", days,
      "count", agenda.size(),
      "minutes", agenda.stream().mapToInt(AgendaItem::minutes).sum()
    };
    return Due.act(
        Optional.of(
            next.starts().atZone(next.zone()).minusDays(Math.max(days, NOTICE_DAYS)).toInstant()),
        ui.t("home.desk.call.what", names),
        ui.t("home.desk.call.why", names),
        ui.t("home.desk.call.act"),
        next.path());
  }

  private static Due due(
      Ui ui, Optional<java.time.Instant> by, String key, String href, String date) {
    return Due.act(
        by,
        ui.t("home.desk." + key + ".what", "date", date),
        ui.t("home.desk." + key + ".why"),
        ui.t("home.desk." + key + ".act"),
        href);
  }
}
