package org.commontable.decisions.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commontable.decisions.file.QuestionFile;
import org.commontable.decisions.rules.Confirmation;
import org.commontable.decisions.rules.NextMeeting;
import org.commontable.platform.record.Entry;

/** The emergency rule in one decision: who called it, until when it waits, who confirmed it. */
final class EmergencyLog {
  private final Opening opening;
  private final Closing closing;
  private final Aftermath aftermath;
  private final Ended ended;
  private final Set<String> callers = new HashSet<>();
  private Optional<Instant> moved = Optional.empty();
  private boolean confirmed;

  EmergencyLog(Opening opening, Closing closing, Aftermath aftermath, Ended ended) {
    this.opening = opening;
    this.closing = closing;
    this.aftermath = aftermath;
    this.ended = ended;
  }

  /** A member asks for the emergency rule, before it opens. */
  void call(Entry entry) {
    if (opening.isOpened()) {
      throw new Differs("the emergency rule called after the opening");
    }
    callers.add(String.valueOf(entry.organization()));
  }

  /** Of those who called the emergency rule, the ones at this table. */
  long callers() {
    return opening.members().stream().filter(callers::contains).count();
  }

  /** The calendar changed: it waits for another meeting than before, while it waits. */
  void move(Entry entry, MeetingLog meetings) {
    ended.mustStand("another meeting");
    if (!opening.isEmergency()
        || confirmed
        || entry.time().isAfter(lapsesAt().plus(Written.MOMENT))) {
      throw new Differs("another meeting for what waits for none");
    }
    var payload = Payload.of(entry);
    var next = nextMeeting(meetings);
    // Before format 2 a meeting was named however late it was, and always one.
    var day =
        entry.format() == 1
            ? NextMeeting.after(closes(), meetings.standing()).map(NextMeeting.Standing::day)
            : next.day();
    var named = Optional.ofNullable(payload.any("meeting")).map(String::valueOf);
    if (!day.map(LocalDate::toString).equals(named)
        || payload.instant("lapsesAt").filter(next.lapses()::equals).isEmpty()) {
      throw new Differs(
          "it waits for another meeting than the next, "
              + day.map(LocalDate::toString).orElse("which is none"));
    }
    moved = Optional.of(next.lapses());
  }

  /** Once, of members on the roll, before it lapses, and by the rule that adopted it. */
  void confirm(Entry entry, Roll roll, MeetingLog meetings) {
    ended.mustStand("a confirmation");
    if (!opening.isEmergency() || confirmed || !aftermath.adopted()) {
      throw new Differs("a confirmation of what waits for none");
    }
    var at = Written.at(entry);
    if (at.isAfter(lapsesAt())) {
      throw new Differs("a confirmation after it lapsed");
    }
    if (emergency().isTrue("follows") && at.isAfter(nextMeeting(meetings).lapses())) {
      throw new Differs("a confirmation after the next meeting, at which it lapsed");
    }
    var confirming =
        Payload.of(entry).list("confirming").stream().map(String::valueOf).distinct().toList();
    if (!roll.present(confirming, at).containsAll(confirming)) {
      throw new Differs("a confirmation by a member that was not on the roll");
    }
    mustSuffice(confirming);
    confirmed = true;
  }

  private void mustSuffice(List<String> confirming) {
    var seats = new HashMap<String, Object>();
    seats.put("members", opening.seats());
    seats.put("rule", opening.required("rule"));
    seats.put("quorum", opening.required("quorum"));
    seats.put("conditionMode", opening.payload().text("conditionMode"));
    seats.put("present", List.of());
    seats.put("textVersion", 1L);
    seats.put("stances", List.of());
    var table = QuestionFile.read(seats);
    if (!Confirmation.by(table.members(), table.rule(), table.quorum(), confirming)) {
      throw new Differs("a confirmation by fewer than the rule asks for");
    }
  }

  /** Nobody could confirm it: whoever moves its close moves its end. Not in openings of before. */
  boolean lapsesBeforeItCloses() {
    try {
      return opening.isEmergency()
          && emergency().isTrue("follows")
          && aftermath.rule().isEmpty()
          && !lapsesAt().isAfter(closes());
    } catch (Differs misshapen) { // which was said of its opening
      return false;
    }
  }

  private NextMeeting nextMeeting(MeetingLog meetings) {
    return NextMeeting.of(meetings.standing(), closes(), mustFirstLapse(), lapsesAt());
  }

  private Instant closes() {
    return closing.end().orElse(Instant.MAX);
  }

  private Instant lapsesAt() {
    return moved.orElseGet(this::mustFirstLapse);
  }

  private Instant mustFirstLapse() {
    return firstLapse().orElseThrow(() -> new Differs("\"lapsesAt\" is missing"));
  }

  /** When it lapses by its opening, whatever the calendar says later. */
  Optional<Instant> firstLapse() {
    return emergency().instant("lapsesAt");
  }

  private Payload emergency() {
    return new Payload((Map<?, ?>) opening.required("emergency"));
  }
}
