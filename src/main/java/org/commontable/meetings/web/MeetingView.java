package org.commontable.meetings.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commontable.accounts.Act;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.AwaitingMeeting;
import org.commontable.meetings.AgendaItem;
import org.commontable.meetings.Answer;
import org.commontable.meetings.Answers;
import org.commontable.meetings.Channel;
import org.commontable.meetings.EarlierCalls;
import org.commontable.meetings.Meeting;
import org.commontable.meetings.Meetings;
import org.commontable.meetings.MinutesBook;
import org.commontable.meetings.Progress;
import org.commontable.meetings.QuorumNow;
import org.commontable.meetings.Roll;
import org.commontable.meetings.Rolls;
import org.commontable.meetings.RunningItems;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Puts a meeting's page together for the one who reads it. */
@Component
class MeetingView {
  private final Meetings meetings;
  private final EarlierCalls earlier;
  private final RunningItems running;
  private final Answers answers;
  private final Rolls rolls;
  private final MinutesBook minutes;
  private final QuorumNow quorum;
  private final Organizations organizations;
  private final AwaitingMeeting awaiting;
  private final Clock clock;

  MeetingView(
      Meetings meetings,
      EarlierCalls earlier,
      RunningItems running,
      Answers answers,
      Rolls rolls,
      MinutesBook minutes,
      QuorumNow quorum,
      Organizations organizations,
      AwaitingMeeting awaiting,
      Clock clock) {
    this.meetings = meetings;
    this.earlier = earlier;
    this.running = running;
    this.answers = answers;
    this.rolls = rolls;
    this.minutes = minutes;
    this.quorum = quorum;
    this.organizations = organizations;
    this.awaiting = awaiting;
    this.clock = clock;
  }

  MeetingPage of(Meeting meeting, Visitor visitor, Ui ui) {
    return of(meeting, visitor, ui, Form.blank());
  }

  MeetingPage of(Meeting meeting, Visitor visitor, Ui ui, Form form) {
    boolean insider = visitor.may(Act.READ_AS_MEMBER);
    var agenda =
        meetings.agenda(meeting.id()).stream().filter(item -> insider || item.open()).toList();
    return new MeetingPage(
        meeting,
        items(agenda, insider ? progress(meeting) : new Progress(List.of())),
        agenda.stream().mapToInt(AgendaItem::minutes).sum(),
        insider ? Optional.of(inside(meeting, visitor, ui, form)) : Optional.empty(),
        minutes.published(meeting.id()).isPresent(),
        earlier.of(meeting.id()));
  }

  private MeetingPage.Inside inside(Meeting meeting, Visitor visitor, Ui ui, Form form) {
    var now = clock.instant();
    var members = quorum.members(meeting);
    var counted = quorum.counted(meeting);
    var roll = rolls.of(meeting.id());
    boolean counting = meeting.begun(now) || !roll.entries().isEmpty();
    var said = answers.of(meeting.id());
    var here = quorum.here(meeting, roll);
    var shown = counting ? here : coming(said);
    var count = quorum.count(meeting, shown.keySet());
    return new MeetingPage.Inside(
        RollPicture.of(
            members, counted.size(), shown, counting, meeting.over(now), count, visitor, ui),
        count,
        besides(members, counted, quorum.besides(meeting, shown.keySet(), ui.lang()), ui),
        members.size(),
        meeting.rollOpen(now),
        meeting.begun(now),
        meeting.over(now),
        visitor.may(Act.CALL_MEETING) && meeting.calledOff().isEmpty() && !meeting.begun(now),
        visitor.may(Act.KEEP_ROLL)
            && meeting.calledOff().isEmpty()
            && !now.isBefore(meeting.starts().minus(Meeting.ROLL_OPENS)),
        visitor.may(Act.KEEP_ROLL)
            && meeting.calledOff().isEmpty()
            && meeting.begun(now)
            && !meeting.over(now),
        visitor.may(Act.WRITE_MINUTES) && meeting.calledOff().isEmpty() && meeting.begun(now),
        own(members, said, here, visitor),
        members.stream()
            .map(member -> new MeetingPage.Row(member.id(), member.name(), key(here, member)))
            .toList(),
        stays(roll),
        meeting.calledOff().isPresent() || meeting.over(now)
            ? List.of()
            : awaiting.at(meeting.date()),
        form);
  }

  /** What the quorum asks besides heads, and which members it does not wait for. */
  private static List<String> besides(
      List<Organization> members, List<Organization> counted, List<String> parts, Ui ui) {
    var without = new ArrayList<>(members);
    without.removeAll(counted);
    var said = new ArrayList<>(parts);
    if (!without.isEmpty()) {
      said.add(
          ui.t(
              "meetings.roll.without",
              "names",
              without.stream().map(Organization::name).collect(Collectors.joining(", "))));
    }
    return said;
  }

  /** Once the meeting is over no item runs any longer. */
  private Progress progress(Meeting meeting) {
    return meeting.over(clock.instant()) ? new Progress(List.of()) : running.of(meeting.id());
  }

  private List<MeetingPage.Item> items(List<AgendaItem> agenda, Progress progress) {
    var items = new ArrayList<MeetingPage.Item>();
    var owners =
        organizations.find(agenda.stream().flatMap(item -> item.owner().stream()).toList());
    for (var item : agenda) {
      int n = items.size() + 1;
      items.add(
          new MeetingPage.Item(
              n,
              item.title(),
              item.minutes(),
              item.owner().map(owners::get).map(Organization::name).orElse(""),
              item.decision().orElse(""),
              progress.runs(n) ? "running" : progress.done(n) ? "done" : ""));
    }
    return items;
  }

  private static Map<UUID, Channel> coming(Map<UUID, Answer> said) {
    var coming = new HashMap<UUID, Channel>();
    said.forEach((id, answer) -> answer.channel().ifPresent(channel -> coming.put(id, channel)));
    return coming;
  }

  private static List<MeetingPage.Own> own(
      List<Organization> members,
      Map<UUID, Answer> said,
      Map<UUID, Channel> here,
      Visitor visitor) {
    return members.stream()
        .filter(member -> visitor.speaksFor(member.id()))
        .map(
            member ->
                new MeetingPage.Own(
                    member.id(),
                    member.name(),
                    Optional.ofNullable(said.get(member.id()))
                        .map(answer -> answer.channel().map(Channel::key).orElse("no"))
                        .orElse(""),
                    key(here, member)))
        .toList();
  }

  private List<MeetingPage.Stayed> stays(Roll roll) {
    var names = organizations.find(roll.stays().stream().map(stay -> stay.organization()).toList());
    return roll.stays().stream()
        .map(
            stay ->
                new MeetingPage.Stayed(
                    Optional.ofNullable(names.get(stay.organization()))
                        .map(Organization::name)
                        .orElse(""),
                    stay.channel().key(),
                    stay.from(),
                    stay.until(),
                    stay.byClerk()))
        .toList();
  }

  private static String key(Map<UUID, Channel> here, Organization member) {
    return Optional.ofNullable(here.get(member.id())).map(Channel::key).orElse("");
  }
}
