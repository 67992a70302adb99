package org.commontable.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.decisions.AwaitingMeeting;
import org.commontable.decisions.Presence;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.RecordBook;
import org.commontable.shared.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes down what is called and who comes: each act is a dated fact in this room's tables and, in
 * the same transaction, an entry of the record. The payloads stand in docs/record-format.md.
 */
@Component
public class Secretary {
  private final Meetings meetings;
  private final EarlierCalls earlier;
  private final Answers answers;
  private final Rolls rolls;
  private final ObjectProvider<Presence> presence;
  private final ObjectProvider<AwaitingMeeting> awaiting;
  private final RecordBook record;
  private final Ids ids;
  private final Clock clock;

  Secretary(
      Meetings meetings,
      EarlierCalls earlier,
      Answers answers,
      Rolls rolls,
      ObjectProvider<Presence> presence,
      ObjectProvider<AwaitingMeeting> awaiting,
      RecordBook record,
      Ids ids,
      Clock clock) {
    this.meetings = meetings;
    this.earlier = earlier;
    this.answers = answers;
    this.rolls = rolls;
    this.presence = presence;
    this.awaiting = awaiting;
    this.record = record;
    this.ids = ids;
    this.clock = clock;
  }

  /** Calls a meeting. */
  public Meeting call(MeetingDetails details, UUID by) {
    var meeting = meetings.call(details, by);
    append("meeting.called", meeting, by, Optional.empty(), "web", described(meeting, details));
    awaiting.ifAvailable(emergencies -> emergencies.follow(by));
    return meeting;
  }

  /** Changes what was called, its date too; until it begins. */
  public Meeting change(Meeting meeting, MeetingDetails details, UUID by) {
    var changed = meetings.change(meeting, details);
    if (changed.differsFrom(meeting)) {
      boolean moved = !changed.starts().equals(meeting.starts());
      earlier.keep(meeting, moved, clock.instant(), by);
    }
    if (!changed.date().equals(meeting.date())) {
      append(
          "meeting.moved",
          changed,
          by,
          Optional.empty(),
          "web",
          Map.of("from", meeting.date().toString()));
    }
    append("meeting.changed", changed, by, Optional.empty(), "web", described(changed, details));
    awaiting.ifAvailable(emergencies -> emergencies.follow(by));
    return changed;
  }

  public void callOff(Meeting meeting, UUID by) {
    meetings.callOff(meeting.id(), by);
    append("meeting.called-off", meeting, by, Optional.empty(), "web", Map.of());
    awaiting.ifAvailable(emergencies -> emergencies.follow(by));
  }

  /** An organization says whether it will come; a courtesy, so the record does not keep it. */
  public void answer(Meeting meeting, UUID organization, Optional<Channel> channel, UUID by) {
    answers.give(meeting.id(), organization, channel, clock.instant(), by);
  }

  public void arrive(
      Meeting meeting, UUID organization, Channel channel, Instant at, UUID by, boolean byClerk) {
    enter(
        meeting,
        new RollEntry(
            organization, RollEntry.Happened.ARRIVED, channel, at, clock.instant(), by, byClerk));
  }

  /** Does nothing when it was not there. */
  public void depart(Meeting meeting, UUID organization, Instant at, UUID by, boolean byClerk) {
    var channel = rolls.of(meeting.id()).at(at).get(organization);
    if (channel != null) {
      enter(
          meeting,
          new RollEntry(
              organization,
              RollEntry.Happened.DEPARTED,
              channel,
              at,
              clock.instant(),
              by,
              byClerk));
    }
  }

  /** The meeting is over: whoever is still there leaves now. */
  public void end(Meeting meeting, Instant at, UUID by) {
    rolls
        .of(meeting.id())
        .at(at)
        .keySet()
        .forEach(organization -> depart(meeting, organization, at, by, true));
    meetings.end(meeting.id(), at, by);
    append("meeting.ended", meeting, by, Optional.empty(), "web", Map.of("at", at.toString()));
  }

  private void enter(Meeting meeting, RollEntry entry) {
    var before = rolls.of(meeting.id()).stays();
    rolls.add(meeting.id(), entry);
    hand(meeting, before, rolls.of(meeting.id()).stays(), entry.enteredBy());
    append(
        entry.happened() == RollEntry.Happened.ARRIVED ? "roll.arrived" : "roll.departed",
        meeting,
        entry.enteredBy(),
        Optional.of(entry.organization()),
        entry.channel().inRecord(),
        Map.of("at", entry.at().toString(), "byClerk", entry.byClerk()));
  }

  /**
   * Decisions hear what changed of the roll. Nobody stays beyond the meeting's longest end, even
   * when nobody closes it; a stay that was struck ends where it began.
   */
  private void hand(Meeting meeting, List<Roll.Stay> before, List<Roll.Stay> after, UUID by) {
    var latest = meeting.starts().plus(Meeting.LONGEST);
    presence.ifAvailable(
        notes -> {
          for (var stay : after) {
            if (!before.contains(stay)) {
              notes.note(
                  stay.organization(),
                  stay.from(),
                  stay.until().or(() -> Optional.of(latest)),
                  stay.channel().key(),
                  by);
            }
          }
          for (var stay : before) {
            if (after.stream().noneMatch(stay::beginsLike)) {
              notes.note(
                  stay.organization(),
                  stay.from(),
                  Optional.of(stay.from()),
                  stay.channel().key(),
                  by);
            }
          }
        });
  }

  private Map<String, Object> described(Meeting meeting, MeetingDetails details) {
    var payload = new LinkedHashMap<String, Object>();
    payload.put("starts", details.starts().toString());
    payload.put("zone", details.zone().getId());
    payload.put("place", record.commit("meeting.place", details.place()).reference());
    payload.put("sequence", (long) meeting.sequence());
    payload.put("agenda", details.agenda().stream().map(this::described).toList());
    return payload;
  }

  private Map<String, Object> described(AgendaItem item) {
    var one = new LinkedHashMap<String, Object>();
    one.put("title", record.commit("meeting.agenda", item.title()).reference());
    one.put("minutes", (long) item.minutes());
    item.owner().ifPresent(owner -> one.put("owner", owner.toString()));
    item.decision().ifPresent(number -> one.put("decision", number));
    one.put("open", item.open());
    return one;
  }

  private void append(
      String type,
      Meeting meeting,
      UUID by,
      Optional<UUID> organization,
      String channel,
      Map<String, Object> what) {
    var payload = new LinkedHashMap<String, Object>(what);
    payload.put("meeting", meeting.date().toString());
    record.append(new Fact(type, by, organization.orElse(null), channel, ids.next(), payload));
  }
}
