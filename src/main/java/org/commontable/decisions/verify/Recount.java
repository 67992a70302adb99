package org.commontable.decisions.verify;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.commontable.decisions.DecisionClass;
import org.commontable.decisions.file.Emergency;
import org.commontable.decisions.file.QuestionFile;
import org.commontable.decisions.file.RuleFile;
import org.commontable.decisions.file.VerdictFile;
import org.commontable.decisions.rules.Ballot;
import org.commontable.decisions.rules.Member;
import org.commontable.decisions.rules.Question;
import org.commontable.decisions.rules.Unreadable;
import org.commontable.decisions.rules.Verdict;
import org.commontable.platform.record.CanonicalJson;
import org.commontable.platform.record.Closed;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the entries in order and recounts every verdict from those before it
 * (docs/record-format.md, "How a verifier rebuilds the question").
 */
public final class Recount {
  private static final Duration WRITING = Duration.ofMinutes(1);

  private final Map<String, DecisionLog> decisions = new LinkedHashMap<>();
  private final Map<Long, RuleVersion> rules = new HashMap<>();
  private final Roll roll = new Roll();
  private final Table table = new Table(roll);
  private final ElectionLogs elections = new ElectionLogs(table, rules);
  private final Officers officers = new Officers();
  private final LetterLogs letters = new LetterLogs(table, officers);
  private final ShutLines shutLines = new ShutLines(table, officers);
  private final Rounds rounds = new Rounds();
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> opened = new HashSet<>();
  private final List<Amended> amended = new ArrayList<>();
  private final List<Named> named = new ArrayList<>();
  private final Speakers speakers = new Speakers();
  private final MeetingLog meetings = new MeetingLog();
  private final ProxyLog proxies = new ProxyLog();

  public static Recount of(List<Entry> entries) {
    var recount = new Recount();
    entries.forEach(recount::next);
    return recount;
  }

  /** The next entry of the record. */
  public void next(Entry entry) {
    try {
      take(entry);
    } catch (Differs | Unreadable | DateTimeException | ArithmeticException difference) {
      faults.add(
          new Fault("entries.jsonl", entry.seq(), entry.type() + ": " + difference.getMessage()));
    } catch (RuntimeException misshapen) { // signed, and yet nothing that we would have written
      faults.add(
          new Fault(
              "entries.jsonl",
              entry.seq(),
              entry.type() + ": it is not built as an entry of its kind"));
    }
  }

  /** Differences, first one first. */
  public List<Fault> faults() {
    var all = new ArrayList<>(faults);
    decisions.forEach(
        (number, log) -> {
          if (log.lapsesBeforeItCloses()) {
            var what = "decision " + number + ": an emergency that lapses before it closes";
            all.add(new Fault("entries.jsonl", 0, what));
          }
        });
    return List.copyOf(all);
  }

  /** What is wrong with what texts are said to be or to name, given all texts by their hash. */
  public List<Fault> faultsOfTexts(Map<String, String> texts) {
    return Stream.concat(
            amended.stream().flatMap(one -> one.fault(texts).stream()),
            named.stream().flatMap(one -> one.fault(texts).stream()))
        .toList();
  }

  /** How many elections by secret ballot were announced. */
  public long elections() {
    return elections.count();
  }

  /** How many sign-on letters were begun. */
  public long letters() {
    return letters.count();
  }

  /** How many decisions were opened. */
  public long decisions() {
    return opened.size();
  }

  private void take(Entry entry) {
    var payload = Payload.of(entry);
    if (Closed.isShut(entry) && payload.any("decision") instanceof String number) {
      log(number).keepClosed(); // also where the line is refused: no verdict follows from it
    }
    shutLines.see(entry, payload);
    if (Closed.isShut(entry) && !entry.type().equals("decision.stance")) {
      log(payload).mustBeOf(entry);
      return;
    }
    switch (entry.type()) {
      case "rules.proposed" -> rules.put(payload.number("version"), new RuleVersion(payload));
      case "presence.noted" -> roll.note(entry);
      case "decision.text" -> log(payload).text(entry);
      case "decision.opened" -> open(entry, payload);
      case "decision.stance" -> {
        mustSit(entry, payload);
        if (!Closed.isShut(entry)) {
          mustBeLawful(entry, payload);
        }
        log(payload).stance(entry, roll, settling(payload));
      }
      case "decision.resolution-meeting" -> {
        limit(payload);
        log(payload).met(payload);
      }
      case "decision.reopened" -> askAgain(entry, payload, false);
      case "decision.vote-called" -> askAgain(entry, payload, true);
      case "decision.extended" -> log(payload).extend(payload);
      case "decision.confirmed" -> log(payload).confirm(entry);
      case "decision.withdrawn" -> log(payload).withdraw();
      case "proxy.given" ->
          proxies.give(entry, table::isMember, number -> log(number).takesProxies(entry.time()));
      case "proxy.withdrawn" -> proxies.withdraw(entry);
      case "decision.condition" -> {
        mustJudgeItsOwn(entry, payload);
        log(payload).condition(entry);
      }
      case "decision.condition-comment" -> log(payload).comment(entry);
      case "decision.suspended" -> log(payload).suspend(entry);
      case "decision.fix" -> log(payload).fix(entry);
      case "decision.fix-objected" -> log(payload).objectToFix(entry);
      case "decision.amendment" -> {
        mustBelong(entry, payload);
        amended.add(log(payload).amend(entry));
      }
      case "decision.amendment-answered" -> {
        if (entry.organization() != null) {
          mustSpeak(entry, "an amendment answered");
        }
        log(payload).answerAmendment(entry).ifPresent(amended::add);
      }
      case "decision.grounds" -> {
        log(payload);
        if (entry.organization() != null) {
          mustSpeak(entry, "costs and evidence");
        }
      }
      case "decision.again-asked" -> {
        log(payload).closedAt();
        rounds.ask(entry, table);
      }
      case "decision.renews" -> rounds.renew(entry, log(payload.text("first")).closedAt(), table);
      case "decision.note-after-close" -> log(payload).noteAfterClose(entry);
      case "decision.emergency-called" -> {
        mustSpeak(entry, "the emergency rule called");
        log(payload).callEmergency(entry);
      }
      case "decision.emergency-moved" -> log(payload).moveEmergency(entry, meetings);
      case "decision.emergency-confirmed" -> log(payload).confirmEmergency(entry, roll, meetings);
      case "decision.let-lapse" -> log(payload).letLapse();
      case "decision.annulled" -> log(payload).annul();
      case "decision.closed" -> log(payload).close(payload);
      case "decision.notes" -> log(payload).notes(payload);
      case "decision.verdict" -> judge(payload, log(payload));
      case String type when type.startsWith("election.") -> elections.take(entry);
      case String type when type.startsWith("letter.") -> letters.take(entry);
      case String type when type.startsWith("meeting.") -> meetings.take(entry);
      default -> {
        mustRestOnADecision(entry, payload);
        table.take(entry);
        speakers.take(entry);
        officers.take(entry);
      }
    }
  }

  /** Any member may propose an amendment, at this table or not. */
  private void mustBelong(Entry entry, Payload payload) {
    if (!table.isMember(String.valueOf(entry.organization()))) {
      throw new Differs("an amendment to " + payload.text("decision") + " of no member");
    }
    mustSpeak(entry, "an amendment");
  }

  private void mustSpeak(Entry entry, String what) {
    if (!table.speaks(
        entry.actor().toString(), String.valueOf(entry.organization()), entry.time())) {
      throw new Differs(what + " by somebody who did not sit for the organization");
    }
  }

  private DecisionLog log(Payload payload) {
    return log(payload.text("decision"));
  }

  /** The mover answers a condition; what became of it says who set it, and nobody else. */
  private void mustJudgeItsOwn(Entry entry, Payload payload) {
    if (List.of("withdrawn", "met", "broken").contains(payload.text("state"))
        && !table.speaks(
            entry.actor().toString(), String.valueOf(entry.organization()), entry.time())) {
      throw new Differs("a condition judged by somebody who did not sit for who set it");
    }
  }

  private DecisionLog log(String number) {
    return decisions.computeIfAbsent(number, first -> new DecisionLog());
  }

  private Settling settling(Payload payload) {
    return new Settling(payload.text("decision"), speakers, proxies);
  }

  /**
   * The clerk enters for others; everybody else speaks from a seat of her own. Of the contact and
   * the holder of a proxy more is asked ({@link Settling}).
   */
  private void mustSit(Entry entry, Payload payload) {
    if (!List.of("clerk", "contact", "proxy").contains(payload.text("by"))
        && !table.speaks(
            entry.actor().toString(), String.valueOf(entry.organization()), entry.time())) {
      throw new Differs("a stance by somebody who did not sit for the organization");
    }
  }

  /** Who belongs how is changed by a decision on membership that had been closed by then. */
  private void mustRestOnADecision(Entry entry, Payload payload) {
    if (!entry.type().equals("organization.tier")
        || !(payload.any("decision") instanceof String number)) {
      return;
    }
    if (!classOf(log(number).opened()).equals(DecisionClass.MEMBERSHIP.key())) {
      throw new Differs("a kind of belonging by a decision that is none on membership");
    }
    named.add(new Named(entry.seq(), payload.text("name"), log(number).readings()));
  }

  /** The opening says which statuses the law leaves only their recusal. */
  private void mustBeLawful(Entry entry, Payload payload) {
    var status = table.statusOf(String.valueOf(entry.organization()));
    var opened = log(payload).opened();
    boolean barred =
        opened.list("legalBars").contains(status)
            || opened.list("barred").contains(String.valueOf(entry.organization()));
    if (!payload.isTrue("legal") && barred) {
      throw new Differs("a stance of an organization that the law leaves only its recusal");
    }
  }

  /**
   * A decision runs with the members that had joined and under the rules that were proposed, not
   * with any of its own.
   */
  private void open(Entry entry, Payload payload) {
    var seq = entry.seq();
    opened.add(payload.text("decision"));
    log(payload).open(payload);
    var version = rules.get(payload.number("rules"));
    var weighing = Objects.requireNonNullElse(version, RuleVersion.NONE);
    for (var difference : table.differences(payload, weighing, classOf(payload))) {
      faults.add(new Fault("entries.jsonl", seq, "decision.opened: members: " + difference));
    }
    for (var difference : table.differencesOfBarred(payload)) {
      faults.add(new Fault("entries.jsonl", seq, "decision.opened: " + difference));
    }
    for (var difference : table.differencesOfVoteless(payload, weighing, classOf(payload))) {
      faults.add(new Fault("entries.jsonl", seq, "decision.opened: " + difference));
    }
    if (version == null) {
      throw new Differs("there are no rules of version " + payload.number("rules"));
    }
    for (var field : List.of("quorum", "conditionMode", "proxiesHeld")) {
      mustEqual(field, version.asked(field, classOf(payload)), payload.any(field));
    }
    if (payload.any("emergency") instanceof Map<?, ?> used) {
      mustBeAnEmergency(entry, version.asked("emergency", classOf(payload)), new Payload(used));
    } else {
      mustEqual("rule", version.asked("rule", classOf(payload)), payload.any("rule"));
    }
  }

  /** The rules have one, enough members called it, it leaves its hours, and it ends. */
  private void mustBeAnEmergency(Entry entry, @Nullable Object rules, Payload used) {
    if (rules == null) {
      throw new Differs("an emergency that the rules do not have");
    }
    var its = Emergency.read(rules, "emergency");
    var payload = Payload.of(entry);
    mustEqual("rule", RuleFile.write(its.rule()), payload.any("rule"));
    if (log(payload).callers() < its.callers()) {
      throw new Differs("an emergency that too few members called");
    }
    var closes =
        payload.instant("closesAt").orElseThrow(() -> new Differs("\"closesAt\" is missing"));
    if (closes.isBefore(entry.time().plus(Duration.ofHours(its.hours())).minus(WRITING))) {
      throw new Differs("an emergency that leaves less time than the rules give");
    }
    if (used.instant("lapsesAt").filter(closes::isBefore).isEmpty()) {
      throw new Differs("an emergency that lapses before it closes");
    }
  }

  /** By the rule that its version of the rules names for this round, not by any of its own. */
  private void askAgain(Entry entry, Payload payload, boolean vote) {
    limit(payload);
    var opening = log(payload).opened();
    mustEqual(
        "rule",
        rulesOf(opening).asked(vote ? "fallback" : "rule", classOf(opening)),
        payload.any("rule"));
    log(payload).askAgain(entry, vote);
  }

  private void limit(Payload payload) {
    var opening = log(payload).opened();
    log(payload).limit(rulesOf(opening).asked("resolution", classOf(opening)));
  }

  private RuleVersion rulesOf(Payload opening) {
    return Objects.requireNonNullElse(rules.get(opening.number("rules")), RuleVersion.NONE);
  }

  /** The oldest records name no class. */
  private static String classOf(Payload opening) {
    return opening.any("class") instanceof String named ? named : "";
  }

  private void judge(Payload payload, DecisionLog log) {
    var at = payload.instant("at").orElseThrow(() -> new Differs("\"at\" is missing"));
    var settling = settling(payload);
    var question = log.question(roll, at, settling);
    var rebuilt = QuestionFile.read(question);
    var asked = Objects.requireNonNullElse(payload.any("question"), Map.of());
    mustEqual("text", log.currentText(), payload.text("text"));
    if (!question.equals(asked)) { // most are alike to the letter
      mustAsk(rebuilt, QuestionFile.read(asked));
    }
    var verdict = VerdictFile.write(rebuilt.verdict());
    var said = payload.any("verdict");
    log.judged(
        rebuilt.verdict().outcome().written(),
        Boolean.TRUE.equals(said instanceof Map<?, ?> map ? map.get("windowOpen") : false),
        at);
    mustEqual("verdict", verdict, said);
    if (payload.any("provisional") instanceof Boolean provisional) {
      var hangs =
          log.confirmedQuestion(roll, at, settling)
              .map(only -> differs(rebuilt.verdict(), only, log.windowEnded(at)))
              .orElse(false);
      mustEqual("provisional", hangs, provisional);
    }
  }

  /** The outcome, or whether a window is open, would be another without the unconfirmed. */
  private static boolean differs(Verdict all, Map<String, Object> confirmed, boolean windowEnded) {
    var without = QuestionFile.read(confirmed).verdict();
    return without.outcome() != all.outcome()
        || (without.windowOpen() != all.windowOpen() && !windowEnded);
  }

  private static void mustAsk(Question rebuilt, Question recorded) {
    mustEqual("members", members(rebuilt), members(recorded));
    mustEqual("rule", rebuilt.rule().toString(), recorded.rule().toString());
    mustEqual("quorum", rebuilt.quorum().toString(), recorded.quorum().toString());
    mustEqual("conditionMode", rebuilt.mode().written(), recorded.mode().written());
    mustEqual("textVersion", rebuilt.textVersion(), recorded.textVersion());
    mustEqual("present", present(rebuilt), present(recorded));
    mustEqual("stances", ballots(rebuilt), ballots(recorded));
  }

  private static List<String> members(Question question) {
    return question.members().stream().map(Member::toString).sorted().toList();
  }

  /** Guests may be on the roll and count nowhere. */
  private static List<String> present(Question question) {
    var ids = question.members().stream().map(Member::id).toList();
    return question.present().stream().filter(ids::contains).sorted().toList();
  }

  /** A stance on an older text counts as silent, written down or not. */
  private static List<String> ballots(Question question) {
    return question.ballots().stream()
        .filter(ballot -> ballot.textVersion() == question.textVersion())
        .sorted(Comparator.comparing(Ballot::member))
        .map(Ballot::toString)
        .toList();
  }

  private static void mustEqual(String what, @Nullable Object counted, @Nullable Object said) {
    if (Objects.equals(counted, said)) {
      return;
    }
    var ours = CanonicalJson.write(counted);
    var theirs = CanonicalJson.write(said);
    if (!ours.equals(theirs)) {
      throw new Differs(what + " recounted as " + ours + ", recorded as " + theirs);
    }
  }
}
