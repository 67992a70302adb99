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
  /** The program judges a stance a moment before its entry is written. */
  private static final Duration WRITING = Duration.ofMinutes(1);

  private record Given(Payload payload, boolean afterClose) {}

  private record Step(String state, boolean afterClose, Instant time) {}

  private final Map<Long, String> texts = new TreeMap<>();
  private final Map<String, Given> stances = new LinkedHashMap<>();
  private final Map<String, List<Step>> steps = new HashMap<>();
  private @Nullable Payload opened;
  private long newestText;
  private Optional<Instant> closesAt = Optional.empty();
  private Optional<Instant> closedAt = Optional.empty();
  private Optional<Instant> windowUntil = Optional.empty();
  private boolean windowOpen;

  void text(Payload payload) {
    long version = payload.number("version");
    if (closedAt.isPresent()) {
      throw new Differs("a new text after the close");
    }
    if (version <= newestText) {
      throw new Differs("version " + version + " of the text after version " + newestText);
    }
    newestText = version;
    texts.put(version, payload.text("text"));
    payload.instant("closesAt").ifPresent(later -> closesAt = Optional.of(later));
  }

  void open(Payload payload) {
    if (opened != null) {
      throw new Differs("the decision was opened already");
    }
    opened = payload;
    newestText = Math.max(newestText, payload.number("textVersion"));
    mustBind(payload);
    closesAt = payload.instant("closesAt");
  }

  void stance(Entry entry) {
    var payload = Payload.of(entry);
    if (!members().contains(String.valueOf(entry.organization()))) {
      throw new Differs("a stance of an organization that is not at this table");
    }
    mustBind(payload);
    if (closedAt.isPresent()) {
      if (!windowOpen || isLate(entry, windowUntil)) {
        throw new Differs("a stance after the close");
      }
    } else if (isLate(entry, closesAt)) {
      throw new Differs("a stance after the closing time " + closesAt.orElseThrow());
    }
    stances.put(String.valueOf(entry.organization()), new Given(payload, closedAt.isPresent()));
  }

  void condition(Entry entry) {
    var payload = Payload.of(entry);
    steps
        .computeIfAbsent(payload.text("condition"), id -> new ArrayList<>())
        .add(new Step(payload.text("state"), closedAt.isPresent(), entry.time()));
  }

  void close(Payload payload) {
    closedAt = payload.instant("closedAt");
    if (!payload.isTrue("early") && !closedAt.equals(closesAt)) {
      throw new Differs("closed at another time than was set");
    }
  }

  void notes(Payload payload) {
    windowUntil = payload.instant("windowUntil");
  }

  void judged(boolean open) {
    windowOpen = open;
  }

  /** True once the window's end has passed, as far as notes were sent. */
  boolean windowHasEnded(Instant at) {
    return windowUntil.isPresent() && at.isAfter(windowUntil.get());
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
  Map<String, Object> question(Roll roll) {
    var at = closedAt.orElseThrow(() -> new Differs("a verdict before the close"));
    var question = new LinkedHashMap<String, Object>();
    question.put(
        "members",
        opened().list("members").stream()
            .map(member -> new Payload((Map<?, ?>) member))
            .map(member -> Map.of("id", member.text("id"), "weight", member.text("weight")))
            .toList());
    question.put("rule", required("rule"));
    question.put("quorum", required("quorum"));
    question.put("conditionMode", opened().text("conditionMode"));
    question.put("present", roll.present(members(), at));
    question.put("textVersion", newestText);
    var ballots = new ArrayList<Map<String, Object>>();
    stances.forEach((organization, given) -> ballots.add(ballot(organization, given)));
    question.put("stances", ballots);
    return question;
  }

  private Object required(String field) {
    return Objects.requireNonNull(opened().any(field), field);
  }

  private Map<String, Object> ballot(String organization, Given given) {
    var ballot = new LinkedHashMap<String, Object>();
    var says = given.payload().text("says");
    ballot.put("member", organization);
    ballot.put("stance", says);
    ballot.put("textVersion", given.payload().number("textVersion"));
    if (says.equals("conditional")) {
      ballot.put(
          "conditions",
          given.payload().list("conditions").stream()
              .map(condition -> state(new Payload((Map<?, ?>) condition), given))
              .toList());
    }
    if (says.equals("stand-aside")) {
      ballot.put("reason", given.payload().isTrue("legal") ? "legal" : "choice");
    }
    return ballot;
  }

  /** A stance given up to the close is judged by its conditions at the close. */
  private String state(Payload condition, Given given) {
    return steps.getOrDefault(condition.text("id"), List.of()).stream()
        .filter(step -> given.afterClose() ? !isAfterWindow(step.time()) : !step.afterClose())
        .reduce((earlier, later) -> later)
        .map(Step::state)
        .orElseGet(() -> condition.text("state"));
  }

  private boolean isAfterWindow(Instant time) {
    return windowUntil.isPresent() && time.isAfter(windowUntil.get().plus(WRITING));
  }

  private static boolean isLate(Entry entry, Optional<Instant> until) {
    return until.isPresent() && entry.time().isAfter(until.get().plus(WRITING));
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
