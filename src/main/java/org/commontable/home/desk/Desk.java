package org.commontable.home.desk;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Person;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.Conditions;
import org.commontable.decisions.DecisionView;
import org.commontable.decisions.Decisions;
import org.commontable.decisions.Status;
import org.commontable.home.desk.DeskPage.Check;
import org.commontable.home.desk.DeskPage.Done;
import org.commontable.home.desk.DeskPage.Group;
import org.commontable.home.desk.DeskPage.Line;
import org.commontable.home.desk.DeskPage.Open;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.picture.Mark;
import org.commontable.platform.picture.Middle;
import org.commontable.platform.picture.RoundTable;
import org.commontable.platform.picture.Seat;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.RecordBook;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for the reader, in order, with the date it is due and why. */
@Controller
class Desk {
  /** A busy week of a table of ten; older entries stand on the record's own page. */
  private static final int LOOKED_THROUGH = 200;

  private static final int DONE_SHOWN = 8;

  private final List<Dues> rooms;
  private final NextMeeting next;
  private final Decisions decisions;
  private final Conditions conditions;
  private final Organizations organizations;
  private final RecordBook record;
  private final BackupDues backups;
  private final Clock clock;

  Desk(
      List<Dues> rooms,
      NextMeeting next,
      Decisions decisions,
      Conditions conditions,
      Organizations organizations,
      RecordBook record,
      BackupDues backups,
      Clock clock) {
    this.rooms = rooms;
    this.next = next;
    this.decisions = decisions;
    this.conditions = conditions;
    this.organizations = organizations;
    this.record = record;
    this.backups = backups;
    this.clock = clock;
  }

  @GetMapping("/desk")
  @May(Act.SEE_OWN_DESK)
  Reply show(Visitor visitor, Ui ui) {
    LocalDate today = clock.instant().atZone(ui.zone()).toLocalDate();
    List<Open> open = open(visitor, ui); // first: whoever asks for one decision finds it read
    List<Due> all = rooms.stream().flatMap(room -> room.of(visitor, ui).stream()).toList();
    List<Due> own =
        all.stream()
            .filter(due -> !due.forOthers())
            .sorted(Comparator.comparing(due -> due.by().orElse(Instant.MIN)))
            .toList();
    var groups = new LinkedHashMap<String, List<Line>>();
    for (Due due : own) {
      String group = group(due, today, ui);
      groups
          .computeIfAbsent(group, key -> new ArrayList<>())
          .add(line(due, groups.size() == 1 && groups.get(group).isEmpty(), ui));
    }
    return Reply.page(
        "home/desk",
        new DeskPage(
            visitor.person().map(Person::name).orElse(""),
            ui.date(today),
            summary(own, today, ui),
            groups.entrySet().stream()
                .map(e -> new Group(ui.t("home.desk.group." + e.getKey()), e.getValue()))
                .toList(),
            all.stream()
                .filter(Due::forOthers)
                .sorted(Comparator.comparing(due -> due.by().orElse(Instant.MAX)))
                .map(due -> until(due, ui))
                .toList(),
            next.shown(ui),
            checks(ui),
            visitor.may(Act.CALL_MEETING),
            open,
            done(visitor, ui),
            visitor.organizations().stream()
                .flatMap(id -> organizations.find(id).stream())
                .filter(Organization::member)
                .toList(),
            visitor.may(Act.SEE_OUTBOX),
            visitor.may(Act.IMPORT_EVIDENCE),
            visitor.may(Act.DOWNLOAD_RECORD),
            visitor.may(Act.KEEP_OWN_SIGN_IN),
            audit(visitor),
            visitor.may(Act.SEE_WORKS),
            visitor.may(Act.SEE_BACKUPS) ? Optional.of(backups.inWords(ui)) : Optional.empty()));
  }

  private static String audit(Visitor visitor) {
    if (visitor.may(Act.SEE_AUDIT)) {
      return "/audit";
    }
    return visitor.may(Act.SEE_OWN_AUDIT) ? "/audit/own" : "";
  }

  private List<Open> open(Visitor visitor, Ui ui) {
    return decisions.open().stream()
        .map(d -> new Open(d, table(d, visitor), state(d, ui)))
        .toList();
  }

  private static RoundTable table(DecisionView decision, Visitor visitor) {
    return RoundTable.stances(
        decision.seats().stream()
            .map(
                s ->
                    new Seat(
                        s.name(), s.shortName(), s.mark(), "", visitor.speaksFor(s.organization())))
            .toList(),
        Middle.EMPTY,
        "");
  }

  private static String state(DecisionView decision, Ui ui) {
    long answered = decision.seats().stream().filter(s -> s.mark() != Mark.SILENT).count();
    return ui.t(
        decision.status() == Status.OPEN ? "home.desk.decision.open" : "home.desk.decision.window",
        "answered",
        answered,
        "all",
        decision.seats().size(),
        "until",
        decision.status() == Status.OPEN
            ? decision.closes().map(ui::shortDate).orElse("")
            : decision.windowUntil().map(ui::shortDate).orElse(""));
  }

  /** What she did in the last seven days, as the record says it. */
  private List<Done> done(Visitor visitor, Ui ui) {
    var who = visitor.mustBeSomebody().id();
    var since = clock.instant().minus(Duration.ofDays(7));
    return record.newest(LOOKED_THROUGH).stream()
        .filter(entry -> entry.actor().equals(who) && entry.time().isAfter(since))
        .map(entry -> done(entry, ui))
        .distinct() // a letter begun and changed thrice is one line a day
        .limit(DONE_SHOWN)
        .toList();
  }

  /** With the decision's number, and linked to what it was done to. */
  private static Done done(Entry entry, Ui ui) {
    String decision = text(entry, "decision").map(number -> " " + number).orElse("");
    return new Done(
        ui.shortDate(entry.time()),
        ui.t("home.record.type." + entry.type())
            + (entry.type().startsWith("decision.") ? decision : ""),
        text(entry, "path")
            .or(() -> text(entry, "letter").map(number -> "/letters/" + number))
            .or(() -> text(entry, "decision").map(number -> "/decisions/" + number))
            .orElse(""));
  }

  private static Optional<String> text(Entry entry, String field) {
    return Optional.ofNullable(entry.payload().get(field))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(said -> !said.isEmpty());
  }

  private List<Check> checks(Ui ui) {
    return conditions.waiting().stream()
        .filter(condition -> condition.checkOn().isPresent())
        .map(
            condition ->
                new Check(
                    condition.name(),
                    ui.date(condition.checkOn().get()),
                    condition.text(),
                    "/decisions/" + condition.decision()))
        .toList();
  }

  /** "Two today, three more by Thursday": what has no date counts as today's. */
  private static String summary(List<Due> own, LocalDate today, Ui ui) {
    if (own.isEmpty()) {
      return ui.t("home.desk.summary.none");
    }
    long now = own.stream().filter(due -> group(due, today, ui).equals("today")).count();
    String last = own.getLast().by().map(ui::shortDate).orElse("");
    return ui.t("home.desk.summary", "today", now, "more", own.size() - now, "last", last);
  }

  private static Line until(Due due, Ui ui) {
    return new Line(
        due.by()
            .map(by -> ui.t("home.desk.until", "day", ui.shortDate(by)))
            .orElseGet(() -> ui.t("home.desk.noDay")),
        "",
        due,
        false);
  }

  private Line line(Due due, boolean first, Ui ui) {
    return due.by()
        .map(
            by ->
                new Line(
                    ui.shortDate(by),
                    ui.t(
                        by.isAfter(clock.instant()) ? "home.desk.by" : "home.desk.wasBy",
                        "time",
                        ui.time(by)),
                    due,
                    first))
        .orElseGet(() -> new Line(ui.t("home.desk.anyTime"), "", due, first));
  }

  /** Weeks begin on Monday. */
  private static String group(Due due, LocalDate today, Ui ui) {
    if (due.by().isEmpty()) {
      return "today";
    }
    LocalDate day = due.by().get().atZone(ui.zone()).toLocalDate();
    LocalDate nextMonday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    if (!day.isAfter(today)) {
      return "today";
    }
    if (day.isBefore(nextMonday)) {
      return "thisWeek";
    }
    return day.isBefore(nextMonday.plusWeeks(1)) ? "nextWeek" : "later";
  }
}
