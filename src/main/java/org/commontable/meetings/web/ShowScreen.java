package org.commontable.meetings.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.meetings.AgendaItem;
import org.commontable.meetings.Meeting;
import org.commontable.meetings.Meetings;
import org.commontable.meetings.Progress;
import org.commontable.meetings.RunningItems;
import org.commontable.members.Coalitions;
import org.commontable.platform.picture.RoundTable;
import org.commontable.platform.picture.Seat;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The meeting for the projector: read from ten metres, loaded again by itself. */
@Controller
class ShowScreen {
  /** More do not fit beside the table in letters that can be read from the last row. */
  private static final int ITEMS = 6;

  private final Meetings meetings;
  private final RunningItems running;
  private final MeetingView view;
  private final Addressed addressed;
  private final Coalitions coalitions;
  private final Clock clock;

  ShowScreen(
      Meetings meetings,
      RunningItems running,
      MeetingView view,
      Addressed addressed,
      Coalitions coalitions,
      Clock clock) {
    this.meetings = meetings;
    this.running = running;
    this.view = view;
    this.addressed = addressed;
    this.coalitions = coalitions;
    this.clock = clock;
  }

  @GetMapping("/meetings/{date:[0-9-]+}/screen")
  @May(Act.READ_AS_MEMBER)
  Reply show(
      @PathVariable String date,
      @RequestParam(defaultValue = "") String still,
      Visitor visitor,
      Ui ui) {
    return addressed.show(
        date,
        "/screen",
        meeting -> Reply.page("meetings/screen", page(meeting, still, visitor, ui)));
  }

  private ScreenPage page(Meeting meeting, String still, Visitor visitor, Ui ui) {
    if (meeting.calledOff().isPresent()) {
      throw new NotFound("called off");
    }
    var now = clock.instant();
    var agenda = meetings.agenda(meeting.id());
    var progress = meeting.over(now) ? new Progress(List.of()) : running.of(meeting.id());
    var inside = view.of(meeting, visitor, ui).inside().orElseThrow();
    int first = first(progress, agenda.size());
    int last = Math.min(agenda.size(), first + ITEMS);
    return new ScreenPage(
        meeting,
        now,
        items(agenda, progress).subList(first, last),
        agenda.size() - last,
        progress.running().flatMap(item -> box(item, agenda, now)),
        forAll(inside.table()),
        inside.begun() || inside.live() ? quorum(inside, ui) : "",
        coalitions.current().clerkPhone(),
        !still.isEmpty());
  }

  /** Of a meeting that is over it says how it was, as the sentence beside it does. */
  private static String quorum(MeetingPage.Inside inside, Ui ui) {
    boolean met = inside.quorum().met();
    if (inside.over()) {
      return ui.t(met ? "meetings.roll.wasMet" : "meetings.roll.notMet");
    }
    return met
        ? ui.t("meetings.roll.met")
        : ui.t("meetings.roll.more", "more", inside.quorum().moreNeeded());
  }

  /** Nobody's own seat is marked: everybody in the room looks at it. */
  private static RoundTable forAll(RoundTable table) {
    return RoundTable.roll(
            table.seats().stream()
                .map(s -> new Seat(s.name(), s.shortName(), s.mark(), s.word(), "", Seat.Ring.NONE))
                .toList(),
            table.middle(),
            table.sentence())
        .withRadius(92);
  }

  /** The running item stands third at most, with two that are done above it. */
  private static int first(Progress progress, int items) {
    int reached =
        progress.running().map(Progress.Running::position).orElseGet(() -> doneTo(progress, items));
    return Math.max(0, Math.min(reached - 3, items - ITEMS));
  }

  private static int doneTo(Progress progress, int items) {
    int last = 1;
    for (int i = 1; i <= items; i++) {
      last = progress.done(i) ? i + 1 : last;
    }
    return last;
  }

  private static List<ScreenPage.Item> items(List<AgendaItem> agenda, Progress progress) {
    var items = new ArrayList<ScreenPage.Item>();
    for (var item : agenda) {
      int n = items.size() + 1;
      items.add(
          new ScreenPage.Item(
              n, item.title(), progress.runs(n) ? "running" : progress.done(n) ? "done" : ""));
    }
    return items;
  }

  private static Optional<ScreenPage.TimeBox> box(
      Progress.Running item, List<AgendaItem> agenda, Instant now) {
    if (item.position() > agenda.size()) {
      return Optional.empty();
    }
    int minutes = agenda.get(item.position() - 1).minutes();
    Duration left = item.left(minutes, now);
    long seconds = Math.abs(left.toSeconds());
    return Optional.of(
        new ScreenPage.TimeBox(
            "%d:%02d".formatted(seconds / 60, seconds % 60), left.isNegative(), minutes));
  }
}
