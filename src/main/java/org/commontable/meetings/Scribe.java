package org.commontable.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commontable.decisions.DecisionView;
import org.commontable.decisions.Decisions;
import org.commontable.decisions.Notes;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.i18n.Languages;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.RecordBook;
import org.commontable.shared.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes minutes from what happened; people write around it, never into it. */
@Component
public class Scribe {
  private final Meetings meetings;
  private final Rolls rolls;
  private final QuorumNow quorum;
  private final MinutesBook book;
  private final Organizations organizations;
  private final ObjectProvider<Decisions> decisions;
  private final ObjectProvider<Notes> notes;
  private final RecordBook record;
  private final Ids ids;
  private final Clock clock;

  Scribe(
      Meetings meetings,
      Rolls rolls,
      QuorumNow quorum,
      MinutesBook book,
      Organizations organizations,
      ObjectProvider<Decisions> decisions,
      ObjectProvider<Notes> notes,
      RecordBook record,
      Ids ids,
      Clock clock) {
    this.meetings = meetings;
    this.rolls = rolls;
    this.quorum = quorum;
    this.book = book;
    this.organizations = organizations;
    this.decisions = decisions;
    this.notes = notes;
    this.record = record;
    this.ids = ids;
    this.clock = clock;
  }

  /** What happened, read from the roll, the agenda and the decisions at this moment. */
  public Happenings happenings(Meeting meeting, Words words) {
    var roll = rolls.of(meeting.id());
    var members = quorum.counted(meeting);
    var known = members.stream().map(Organization::id).collect(Collectors.toUnmodifiableSet());
    var came = roll.stays().stream().map(Roll.Stay::organization).collect(Collectors.toSet());
    var count = quorum.count(meeting, came);
    var agenda = meetings.agenda(meeting.id());
    return new Happenings(
        members.size(),
        Math.toIntExact(count.needed()),
        roll.stays().stream()
            .map(
                stay ->
                    new Happenings.Stayed(
                        name(stay.organization()),
                        stay.channel().key(),
                        stay.from(),
                        stay.until(),
                        stay.byClerk()))
            .toList(),
        members.stream()
            .filter(member -> !came.contains(member.id()))
            .map(Organization::name)
            .toList(),
        roll.steps(known).stream()
            .map(step -> new Happenings.Step(step.at(), step.here()))
            .toList(),
        agenda.stream()
            .map(
                item ->
                    new Happenings.Item(
                        item.title(),
                        item.minutes(),
                        item.owner().map(this::name).orElse(""),
                        item.decision().orElse("")))
            .toList(),
        before(meeting, agenda).values().stream().map(one -> decided(one, words)).toList());
  }

  /** Adds a version; one that is published stays as it is. */
  public Minutes write(
      Meeting meeting, String opening, String closing, boolean published, Words words, UUID by) {
    var version =
        book.add(
            meeting.id(),
            opening,
            happenings(meeting, words),
            closing,
            published,
            clock.instant(),
            by);
    var payload = new LinkedHashMap<String, Object>();
    payload.put("meeting", meeting.date().toString());
    payload.put("version", (long) version.version());
    if (!opening.isEmpty()) {
      payload.put("opening", record.commit("minutes.opening", opening).reference());
    }
    if (!closing.isEmpty()) {
      payload.put("closing", record.commit("minutes.closing", closing).reference());
    }
    payload.put("published", published);
    record.append(new Fact("minutes.written", by, null, "web", ids.next(), payload));
    return version;
  }

  /** The notes go out now: false when this version was sent before. */
  public boolean noteSent(Meeting meeting, Minutes version, UUID by) {
    if (!book.noteSent(meeting.id(), version.version(), clock.instant(), by)) {
      return false;
    }
    record.append(
        new Fact(
            "minutes.sent",
            by,
            null,
            "web",
            ids.next(),
            Map.of("meeting", meeting.date().toString(), "version", (long) version.version())));
    version
        .facts()
        .decided()
        .forEach(decided -> notes.ifAvailable(port -> port.sent(decided.number(), by)));
    return true;
  }

  /** Decisions on the agenda, and those that closed while the meeting ran. */
  private Map<String, DecisionView> before(Meeting meeting, List<AgendaItem> agenda) {
    var before = new LinkedHashMap<String, DecisionView>();
    var all = decisions.getIfAvailable();
    if (all == null) {
      return before;
    }
    for (var item : agenda) {
      item.decision().flatMap(all::find).ifPresent(one -> before.put(one.number(), one));
    }
    for (var one : all.list()) {
      if (one.closes().filter(at -> within(meeting, at)).isPresent()) {
        before.put(one.number(), one);
      }
    }
    return before;
  }

  private boolean within(Meeting meeting, Instant at) {
    var now = clock.instant();
    var end = now.isBefore(meeting.end()) ? now : meeting.end();
    return !at.isBefore(meeting.starts()) && !at.isAfter(end);
  }

  private static Happenings.Decided decided(DecisionView one, Words words) {
    var title = new HashMap<String, String>();
    var outcome = new HashMap<String, String>();
    var sum = new HashMap<String, String>();
    for (var lang : Languages.ALL) {
      title.put(lang, one.title().in(lang));
      outcome.put(lang, words.in(lang).t(one.status().key()));
      sum.put(lang, one.statement().in(lang));
    }
    return new Happenings.Decided(one.number(), title, outcome, sum);
  }

  private String name(UUID organization) {
    return organizations.find(organization).map(Organization::name).orElse("");
  }
}
