package org.commontable.decisions.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.commontable.platform.record.Entry;
import org.jspecify.annotations.Nullable;

/** What the entries so far say about one decision. */
final class DecisionLog {
  /** How far the instant that a payload claims may lie before the entry that was written for it. */
  private static final Duration WRITING = Duration.ofMinutes(1);

  /** What counts of a stance; a long record must not be held in memory as a whole. */
  private record Given(
      String says, boolean legal, long textVersion, List<?> conditions, Instant at) {}

  private record Step(String state, Instant at) {}

  private final Map<Long, String> texts = new TreeMap<>();
  private final Map<String, List<Given>> stances = new LinkedHashMap<>();
  private final Map<String, List<Step>> steps = new HashMap<>();
  private @Nullable Payload opened;
  private long newestText;
  private Optional<Instant> closesAt = Optional.empty();
  private Optional<Instant> closedAt = Optional.empty();
  private Optional<Instant> windowUntil = Optional.empty();
  private Optional<Boolean> openedWindow = Optional.empty();
  private boolean annulled;
  private final Aftermath aftermath = new Aftermath();

  void text(Payload payload) {
    long version = payload.number("version");
    if (closedAt.isPresent()) {
      throw new Differs("a new text after the close");
    }
    if (aftermath.voting()) {
      throw new Differs("a new text while the vote is held");
    }
    if (version <= newestText) {
      throw new Differs("version " + version + " of the text after version " + newestText);
    }
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

  void stance(Entry entry, Roll roll) {
    var payload = Payload.of(entry);
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
    if (at.isAfter(until) && !mayAnswerInWindow(organization, at, roll)) {
      throw new Differs("a stance after the close at " + until);
    }
    stances
        .computeIfAbsent(organization, first -> new ArrayList<>())
        .add(
            new Given(
                payload.text("says"),
                payload.isTrue("legal"),
                payload.number("textVersion"),
                payload.list("conditions"),
                at));
  }

  void condition(Entry entry) {
    var payload = Payload.of(entry);
    steps
        .computeIfAbsent(payload.text("condition"), id -> new ArrayList<>())
        .add(new Step(payload.text("state"), instantOf(entry)));
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

  void annul() {
    mustStand("an annulment");
    opened();
    annulled = true;
  }

  private void mustStand(String what) {
    if (annulled) {
      throw new Differs(what + " after the decision was annulled");
    }
  }

  void close(Payload payload) {
    mustStand("a close");
    closedAt = payload.instant("closedAt");
    if (!payload.isTrue("early") && !closedAt.equals(closesAt)) {
      throw new Differs("closed at another time than was set");
    }
  }

  void notes(Payload payload) {
    windowUntil = payload.instant("windowUntil");
  }

  /** The first verdict is the one at the close; it says whether the absent may still answer. */
  void judged(String outcome, boolean open, Instant at) {
    openedWindow = openedWindow.or(() -> Optional.of(open));
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
  Map<String, Object> question(Roll roll, Instant judged) {
    mustStand("a verdict");
    var close = closedAt.orElseThrow(() -> new Differs("a verdict before the close"));
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
      last(organization, judged)
          .ifPresent(given -> ballots.add(ballot(organization, given, close, judged)));
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
      String organization, Given given, Instant close, Instant judged) {
    var counted = given.at().isAfter(close) ? windowUntil.orElse(judged) : close;
    var ballot = new LinkedHashMap<String, Object>();
    ballot.put("member", organization);
    ballot.put("stance", given.says());
    ballot.put("textVersion", given.textVersion());
    if (given.says().equals("conditional")) {
      ballot.put(
          "conditions",
          given.conditions().stream()
              .map(condition -> state(new Payload((Map<?, ?>) condition), counted))
              .toList());
    }
    if (given.says().equals("stand-aside")) {
      ballot.put("reason", given.legal() ? "legal" : "choice");
    }
    return ballot;
  }

  /** A condition counts as it stood when the stance could last be given. */
  private String state(Payload condition, Instant counted) {
    return steps.getOrDefault(condition.text("id"), List.of()).stream()
        .filter(step -> !step.at().isAfter(counted))
        .reduce((earlier, later) -> later)
        .map(Step::state)
        .orElseGet(() -> condition.text("state"));
  }

  private Optional<Given> last(String organization, Instant at) {
    return stances.getOrDefault(organization, List.of()).stream()
        .filter(given -> !given.at().isAfter(at))
        .reduce((earlier, later) -> later);
  }

  /** Absent and silent at the close, which adopted with a window, and the window has not ended. */
  private boolean mayAnswerInWindow(String organization, Instant at, Roll roll) {
    if (closedAt.isEmpty() || !openedWindow.orElse(false)) {
      return false;
    }
    var close = closedAt.get();
    var silent =
        last(organization, close).filter(given -> given.textVersion() == newestText).isEmpty();
    return silent
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
