package org.commontable.decisions.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.commontable.decisions.file.QuestionFile;
import org.commontable.decisions.rules.Confirmation;
import org.commontable.decisions.rules.NextMeeting;
import org.commontable.platform.record.Closed;
import org.commontable.platform.record.Entry;
import org.jspecify.annotations.Nullable;

/** What the entries so far say about one decision. */
final class DecisionLog {
  /** How far the instant that a payload claims may lie before the entry that was written for it. */
  private static final Duration WRITING = Duration.ofMinutes(1);

  private final Map<Long, String> texts = new TreeMap<>();
  private final Map<String, List<Told>> stances = new LinkedHashMap<>();
  private final Map<String, Told.Confirmed> confirmations = new HashMap<>();
  private final ConditionLog conditions = new ConditionLog();
  private final FixLog fixes = new FixLog();
  private final AmendmentLog amendments = new AmendmentLog();
  private String mover = "";
  private @Nullable Payload opened;
  private long newestText;
  private Optional<Instant> closesAt = Optional.empty();
  private Optional<Instant> closedAt = Optional.empty();
  private Optional<Instant> windowUntil = Optional.empty();
  private Optional<Boolean> openedWindow = Optional.empty();
  private boolean annulled;
  private final Set<String> callers = new HashSet<>();
  private Optional<Instant> moved = Optional.empty();
  private boolean adopted;
  private boolean confirmed;
  private boolean lapsed;
  private boolean withdrawn;
  private boolean closed;
  private final Aftermath aftermath = new Aftermath();

  void text(Entry entry) {
    var payload = Payload.of(entry);
    long version = payload.number("version");
    Translations.mustBeKept(payload);
    if (closedAt.isPresent()) {
      throw new Differs("a new text after the close");
    }
    if (aftermath.voting()) {
      throw new Differs("a new text while the vote is held");
    }
    if (isEmergency()) {
      throw new Differs("a new text under the emergency rule");
    }
    if (version <= newestText) {
      throw new Differs("version " + version + " of the text after version " + newestText);
    }
    fixes.text(payload.text("text"));
    amendments.text(payload.text("text"));
    mover = newestText == 0 ? String.valueOf(entry.organization()) : mover;
    newestText = version;
    texts.put(version, payload.text("text"));
    extend(payload);
  }

  /** The latest of all closing times holds. */
  void extend(Payload payload) {
    payload
        .instant("closesAt")
        .filter(later -> closesAt.isEmpty() || later.isAfter(closesAt.get()))
        .ifPresent(later -> closesAt = Optional.of(later));
  }

  void open(Payload payload) {
    if (opened != null) {
      throw new Differs("the decision was opened already");
    }
    opened = payload;
    newestText = Math.max(newestText, payload.number("textVersion"));
    mustBind(payload);
    extend(payload);
  }

  void stance(Entry entry, Roll roll, Settling settling) {
    var payload = Payload.of(entry);
    if (Closed.isShut(entry)) {
      keepClosed();
      payload = payload.with("says", "");
    }
    mustStand("a stance");
    var organization = String.valueOf(entry.organization());
    if (!members().contains(organization)) {
      throw new Differs("a stance of an organization that is not at this table");
    }
    mustBind(payload);
    if (aftermath.voting() && payload.text("says").equals("block")) {
      throw new Differs("a block while the vote is held");
    }
    var at = instantOf(entry);
    var until = closedAt.or(() -> closesAt).orElse(at);
    if (at.isAfter(until) && !mayAnswerInWindow(organization, at, roll, settling)) {
      throw new Differs("a stance after the close at " + until);
    }
    conditions.set(organization, payload.list("conditions"));
    var said = stances.computeIfAbsent(organization, first -> new ArrayList<>());
    var told = Told.of(payload, entry, at, settling.leftBehind(entry, said), confirmations);
    settling.mustSpeak(entry, told, said, at.isAfter(until));
    said.add(told);
  }

  void confirm(Entry entry) {
    confirmations.putIfAbsent(
        Payload.of(entry).text("stance"),
        new Told.Confirmed(entry.actor().toString(), entry.time()));
  }

  /** Something was said in it that this copy does not tell: no verdict can follow from it. */
  void keepClosed() {
    closed = true;
  }

  void withdraw() {
    withdrawn = true;
  }

  /** Whether it takes stances at that instant and its rules know proxies. */
  boolean takesProxies(Instant at) {
    return opened != null
        && opened.any("proxiesHeld") instanceof Long most
        && most > 0
        && !annulled
        && !withdrawn
        && closedAt.isEmpty()
        && closesAt.filter(at::isAfter).isEmpty();
  }

  void condition(Entry entry) {
    conditions.step(entry, instantOf(entry));
  }

  void suspend(Entry entry) {
    mustStand("a suspension");
    conditions.suspend(entry);
  }

  void comment(Entry entry) {
    mustBeOf(entry);
    if (!closed) {
      conditions.mustBeKnown(Payload.of(entry));
    }
  }

  void mustBeOf(Entry entry) {
    if (!members().contains(String.valueOf(entry.organization()))) {
      throw new Differs("a word of an organization that is not at this table");
    }
  }

  /** A slip of the pen in the present text, while stances on it are asked. */
  void fix(Entry entry) {
    var payload = Payload.of(entry);
    opened();
    if (closedAt.isPresent() || payload.number("version") != newestText) {
      throw new Differs("a fix of a text that is closed or replaced");
    }
    Translations.mustBeKept(payload);
    fixes.propose(payload, instantOf(entry));
  }

  void objectToFix(Entry entry) {
    if (!members().contains(String.valueOf(entry.organization()))) {
      throw new Differs("an objection of an organization that is not at this table");
    }
    fixes.object(entry, instantOf(entry));
  }

  /** Of clauses of the present text, before the close and not while a vote is held on it. */
  Amended amend(Entry entry) {
    mayStillChange(entry);
    var payload = Payload.of(entry);
    if (payload.number("version") != newestText) {
      throw new Differs("an amendment of a text that is replaced");
    }
    mustRead(payload, entry.time());
    return amendments.propose(entry);
  }

  Optional<Amended> answerAmendment(Entry entry) {
    mayStillChange(entry);
    var payload = Payload.of(entry);
    if (payload.text("answer").equals("accepted")) {
      mustRead(payload, entry.time());
    }
    return amendments.answer(entry, mover, newestText);
  }

  private void mayStillChange(Entry entry) {
    mustStand("an amendment");
    if (newestText == 0 || withdrawn || aftermath.voting()) {
      throw new Differs("an amendment where no text can be changed");
    }
    if (closedAt.isPresent()
        || closesAt.filter(end -> entry.time().isAfter(end.plus(WRITING))).isPresent()) {
      throw new Differs("an amendment after the close");
    }
  }

  /** The newest version, or as it reads with a slip of the pen mended. */
  private void mustRead(Payload payload, Instant at) {
    var on = payload.text("on");
    if (!on.equals(currentText()) && !fixes.reads(on, at)) {
      throw new Differs("an amendment of another text than the present one");
    }
  }

  Instant closedAt() {
    return closedAt.orElseThrow(() -> new Differs("asked again before it was decided"));
  }

  /** Kept beside the decision: it counts for nothing, and it cannot come before the close. */
  void noteAfterClose(Entry entry) {
    mustStand("a note");
    if (!members().contains(String.valueOf(entry.organization()))) {
      throw new Differs("a note of an organization that is not at this table");
    }
    if (closedAt.or(() -> closesAt).filter(instantOf(entry)::isAfter).isEmpty()) {
      throw new Differs("a note after close before the close");
    }
  }

  /** A member asks for the emergency rule, before it opens. */
  void callEmergency(Entry entry) {
    if (opened != null) {
      throw new Differs("the emergency rule called after the opening");
    }
    callers.add(String.valueOf(entry.organization()));
  }

  /** Of those who called the emergency rule, the ones at this table. */
  long callers() {
    return members().stream().filter(callers::contains).count();
  }

  boolean isEmergency() {
    return opened != null && opened.any("emergency") instanceof Map<?, ?>;
  }

  /** The calendar changed: it waits for another meeting than before, while it waits. */
  void moveEmergency(Entry entry, MeetingLog meetings) {
    mustStand("another meeting");
    if (!isEmergency() || confirmed || entry.time().isAfter(lapsesAt().plus(WRITING))) {
      throw new Differs("another meeting for what waits for none");
    }
    var payload = Payload.of(entry);
    var next = nextMeeting(meetings);
    // Before format 2 a meeting was named however late it was, and always one.
    var day =
        entry.format() == 1
            ? NextMeeting.after(closing(), meetings.standing()).map(NextMeeting.Standing::day)
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

  private NextMeeting nextMeeting(MeetingLog meetings) {
    return NextMeeting.of(meetings.standing(), closing(), firstLapse(), lapsesAt());
  }

  private Instant closing() {
    return closedAt.or(() -> closesAt).orElse(Instant.MAX);
  }

  /** Nobody could confirm it: whoever moves its close moves its end. Not in openings of before. */
  boolean lapsesBeforeItCloses() {
    try {
      return isEmergency()
          && emergency().isTrue("follows")
          && aftermath.rule().isEmpty()
          && !lapsesAt().isAfter(closing());
    } catch (Differs misshapen) { // which was said of its opening
      return false;
    }
  }

  private Payload emergency() {
    return new Payload((Map<?, ?>) required("emergency"));
  }

  private Instant firstLapse() {
    return emergency()
        .instant("lapsesAt")
        .orElseThrow(() -> new Differs("\"lapsesAt\" is missing"));
  }

  private Instant lapsesAt() {
    return moved.orElseGet(this::firstLapse);
  }

  /** Once, of members on the roll, before it lapses, and by the rule that adopted it. */
  void confirmEmergency(Entry entry, Roll roll, MeetingLog meetings) {
    mustStand("a confirmation");
    if (!isEmergency() || confirmed || !adopted) {
      throw new Differs("a confirmation of what waits for none");
    }
    var at = instantOf(entry);
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
    var seats = new HashMap<String, Object>();
    seats.put(
        "members",
        opened().list("members").stream()
            .map(member -> seat(new Payload((Map<?, ?>) member)))
            .toList());
    seats.put("rule", required("rule"));
    seats.put("quorum", required("quorum"));
    seats.put("conditionMode", opened().text("conditionMode"));
    seats.put("present", List.of());
    seats.put("textVersion", 1L);
    seats.put("stances", List.of());
    var table = QuestionFile.read(seats);
    if (!Confirmation.by(table.members(), table.rule(), table.quorum(), confirming)) {
      throw new Differs("a confirmation by fewer than the rule asks for");
    }
    confirmed = true;
  }

  /** Consensus failed, and it is taken no further. */
  void letLapse() {
    mustStand("a lapse");
    aftermath.mustHaveFailed("a lapse");
    lapsed = true;
  }

  void annul() {
    mustStand("an annulment");
    opened();
    annulled = true;
  }

  private void mustStand(String what) {
    if (annulled) {
      throw new Differs(what + " after the decision was annulled");
    }
    if (lapsed) {
      throw new Differs(what + " after the decision was let lapse");
    }
  }

  void close(Payload payload) {
    mustStand("a close");
    closedAt = payload.instant("closedAt");
    if (!payload.isTrue("early") && !closedAt.equals(closesAt)) {
      throw new Differs("closed at another time than was set");
    }
    closedAt.ifPresent(conditions::mayClose);
    closedAt.ifPresent(fixes::mayClose);
    amendments.mayClose();
  }

  void notes(Payload payload) {
    windowUntil = payload.instant("windowUntil");
  }

  /** The first verdict is the one at the close; it says whether the absent may still answer. */
  void judged(String outcome, boolean open, Instant at) {
    openedWindow = openedWindow.or(() -> Optional.of(open));
    adopted = outcome.equals("adopted");
    aftermath.judged(outcome, at);
  }

  void met(Payload payload) {
    mustStand("a resolution meeting");
    aftermath.met(payload);
  }

  /**
   * The table is asked again: what closed the last round is behind it, what was said stands.
   *
   * @param vote whether it is the vote that the rules name
   */
  void askAgain(Entry entry, boolean vote) {
    var payload = Payload.of(entry);
    mustStand("a new round");
    mustBind(payload);
    if (payload.number("textVersion") != newestText) {
      throw new Differs("a new round on another text than the newest");
    }
    aftermath.askAgain(payload, vote, instantOf(entry));
    closesAt = payload.instant("closesAt");
    closedAt = Optional.empty();
    windowUntil = Optional.empty();
    openedWindow = Optional.empty();
  }

  /** What the rules give for talks. */
  void limit(@Nullable Object resolution) {
    aftermath.limit(resolution);
  }

  String currentText() {
    return texts.getOrDefault(newestText, "");
  }

  /** How its text may read: as its version, or with a slip of the pen mended. */
  List<String> readings() {
    var readings = new ArrayList<>(fixes.texts());
    readings.add(currentText());
    return readings;
  }

  Payload opened() {
    if (opened == null) {
      throw new Differs("the decision was never opened");
    }
    return opened;
  }

  List<String> members() {
    return opened().list("members").stream()
        .map(member -> member instanceof Map<?, ?> map ? String.valueOf(map.get("id")) : "")
        .toList();
  }

  /** The question as {@code compute verdict} reads it. */
  Map<String, Object> question(Roll roll, Instant judged, Settling settling) {
    return question(roll, judged, settling, told -> true);
  }

  /** What only the confirmed stances ask; empty where all are, or the window has ended. */
  Optional<Map<String, Object>> confirmedQuestion(Roll roll, Instant judged, Settling settling) {
    var waiting =
        stances.values().stream()
            .anyMatch(
                said ->
                    settling
                        .last(said, newestText, judged, close(), roll)
                        .filter(Told::unconfirmed)
                        .isPresent());
    return waiting
        ? Optional.of(question(roll, judged, settling, told -> !told.unconfirmed()))
        : Optional.empty();
  }

  boolean windowEnded(Instant judged) {
    return windowUntil.filter(judged::isAfter).isPresent();
  }

  private Instant close() {
    return closedAt.orElseThrow(() -> new Differs("a verdict before the close"));
  }

  private Map<String, Object> question(
      Roll roll, Instant judged, Settling settling, Predicate<Told> counted) {
    mustStand("a verdict");
    if (closed) {
      throw new Differs("a verdict on words that are kept closed");
    }
    var close = close();
    var question = new LinkedHashMap<String, Object>();
    question.put(
        "members",
        opened().list("members").stream()
            .map(member -> new Payload((Map<?, ?>) member))
            .map(DecisionLog::seat)
            .toList());
    question.put("rule", aftermath.rule().orElseGet(() -> required("rule")));
    question.put("quorum", required("quorum"));
    question.put("conditionMode", opened().text("conditionMode"));
    question.put("present", roll.present(members(), close));
    question.put("textVersion", newestText);
    var ballots = new ArrayList<Map<String, Object>>();
    for (var organization : stances.keySet()) {
      var said = stances.getOrDefault(organization, List.of()).stream().filter(counted).toList();
      for (var voice : settling.voices(said, judged, close)) {
        var ballot = ballot(organization, voice.told(), voice.conditions(), close, judged);
        ballot.putAll(voice.by());
        ballots.add(ballot);
      }
    }
    if (ballots.stream().anyMatch(ballot -> ballot.containsKey("proxy"))) {
      question.put("proxiesHeld", Objects.requireNonNullElse(opened().any("proxiesHeld"), 0L));
    }
    question.put("stances", ballots);
    return question;
  }

  private static Map<String, Object> seat(Payload member) {
    var seat = new HashMap<String, Object>();
    seat.put("id", member.text("id"));
    seat.put("weight", member.text("weight"));
    if (member.any("chamber") instanceof String chamber) {
      seat.put("chamber", chamber);
    }
    return seat;
  }

  private Object required(String field) {
    return Objects.requireNonNull(opened().any(field), field);
  }

  private Map<String, Object> ballot(
      String organization, Told given, List<?> set, Instant close, Instant judged) {
    // A condition counts as it stood when the stance could last be given.
    var counted = given.at().isAfter(close) ? windowUntil.orElse(judged) : close;
    var ballot = new LinkedHashMap<String, Object>();
    ballot.put("member", organization);
    ballot.put("stance", given.stance());
    ballot.put("textVersion", given.textVersion());
    if (given.stance().equals("conditional")) {
      ballot.put(
          "conditions",
          set.stream()
              .map(condition -> conditions.state(new Payload((Map<?, ?>) condition), counted))
              .toList());
    }
    if (given.stance().equals("stand-aside")) {
      ballot.put("reason", given.legal() ? "legal" : "choice");
    }
    return ballot;
  }

  /** Absent and silent at the close, which adopted with a window, and the window has not ended. */
  private boolean mayAnswerInWindow(String organization, Instant at, Roll roll, Settling settling) {
    if (closedAt.isEmpty() || !openedWindow.orElse(false)) {
      return false;
    }
    var close = closedAt.get();
    var said = stances.getOrDefault(organization, List.of());
    return settling.isSilent(said, newestText, close, roll)
        && roll.present(List.of(organization), close).isEmpty()
        && !(windowUntil.isPresent() && at.isAfter(windowUntil.get()));
  }

  /** The instant that counts, which the entry's own time must bear out. */
  private static Instant instantOf(Entry entry) {
    var at = Payload.of(entry).instant("at").orElse(entry.time());
    if (at.isAfter(entry.time()) || at.isBefore(entry.time().minus(WRITING))) {
      throw new Differs("it claims " + at + " but was written at " + entry.time());
    }
    return at;
  }

  /** A stance or an opening binds to the text of its version, by hash. */
  private void mustBind(Payload payload) {
    long version = payload.number("textVersion");
    var text = texts.get(version);
    if (text == null || !text.equals(payload.text("text"))) {
      throw new Differs("it binds to a text that is not version " + version);
    }
  }
}
