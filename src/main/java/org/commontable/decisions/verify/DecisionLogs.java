package org.commontable.decisions.verify;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.commontable.decisions.DecisionClass;
import org.commontable.platform.record.Closed;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.Fault;

/** Decisions: each entry goes to the log of the one it is about, if who wrote it might. */
final class DecisionLogs {
  private static final String UNDECIDED = "asked again before it was decided";

  private final Map<String, DecisionLog> decisions = new LinkedHashMap<>();
  private final Set<String> opened = new HashSet<>();
  private final Set<String> carriedOut = new TreeSet<>();
  private final Rounds rounds = new Rounds();
  private final ProxyLog proxies = new ProxyLog();
  private final Table table;
  private final Roll roll;
  private final Speakers speakers;
  private final MeetingLog meetings;
  private final UnderTheRules rules;
  private final MaySpeak may;
  private final TextChanges changes;
  private final FurtherRounds further;
  private final Consumer<Fault> faults;

  DecisionLogs(
      Table table,
      Roll roll,
      Speakers speakers,
      MeetingLog meetings,
      Map<Long, RuleVersion> rules,
      Officers officers,
      Consumer<Fault> faults) {
    this.table = table;
    this.roll = roll;
    this.speakers = speakers;
    this.meetings = meetings;
    this.rules = new UnderTheRules(rules, table);
    this.may = new MaySpeak(table, officers);
    this.changes = new TextChanges(may);
    this.further = new FurtherRounds(this.rules);
    this.faults = faults;
  }

  /** An entry of a decision itself, not of its proxies. */
  void take(Entry entry) {
    var payload = Payload.of(entry);
    var log = log(payload.text("decision"));
    switch (entry.type()) {
      case "decision.opened" -> open(entry, payload, log);
      case "decision.stance" -> stance(entry, payload, log);
      case "decision.confirmed" -> {
        may.mustSit(entry, "a stance confirmed");
        log.said().confirm(entry);
      }
      case "decision.condition" -> {
        may.mustJudgeItsOwn(entry, payload, log.texts().mover());
        log.said().condition(entry);
      }
      case "decision.condition-comment" -> {
        may.mustSit(entry, "a comment");
        log.said().comment(entry);
      }
      case "decision.name" -> may.mustSit(entry, "a name released or taken off");
      case "decision.taking-part" -> may.mustSit(entry, "a word on taking part");
      case "decision.suspended" -> log.said().suspend(entry);
      case "decision.text",
          "decision.grounds",
          "decision.fix",
          "decision.fix-objected",
          "decision.amendment",
          "decision.amendment-answered" ->
          changes.take(entry, log);
      case "decision.emergency-called" -> {
        may.mustSit(entry, "the emergency rule called");
        log.emergency().call(entry);
      }
      case "decision.emergency-moved" -> log.emergency().move(entry, meetings);
      case "decision.emergency-confirmed" -> {
        may.mustNote(entry, "an emergency confirmed");
        log.emergency().confirm(entry, roll, meetings);
      }
      case "decision.extended" -> log.closing().extend(payload);
      case "decision.closed" -> {
        if (payload.isTrue("early")) {
          may.mustRun(entry, "closed early");
        }
        log.close(entry);
      }
      case "decision.notes" -> {
        may.mustNote(entry, "notes sent");
        log.closing().notes(payload);
      }
      case "decision.note-after-close" -> {
        may.mustSit(entry, "a note after the close");
        log.noteAfterClose(entry);
      }
      case "decision.verdict" ->
          new RecountedVerdict(payload, log).mustFollow(roll, settling(payload));
      case "decision.resolution-meeting", "decision.reopened", "decision.vote-called" -> {
        may.mustRun(entry, "talks written down, or the table asked again,");
        further.take(entry, log);
      }
      case "decision.again-asked" -> {
        may.mustSit(entry, "asked again");
        log.closing().closedBefore(UNDECIDED);
        rounds.ask(entry, table);
      }
      case "decision.renews" -> {
        var first = log(payload.text("first")).closing();
        rounds.renew(entry, first.closedBefore(UNDECIDED), table);
      }
      case "decision.withdrawn" -> {
        may.mustEnd(entry, log.texts().mover(), "withdrawn");
        log.withdraw();
      }
      case "decision.let-lapse" -> {
        may.mustEnd(entry, log.texts().mover(), "let lapse");
        log.letLapse();
      }
      case "decision.annulled" -> {
        may.mustConvene(entry, "an annulment");
        log.annul();
      }
      default -> {} // names and words beside it, from which no verdict follows
    }
  }

  void takeProxy(Entry entry) {
    switch (entry.type()) {
      case "proxy.given" ->
          proxies.give(entry, table::isMember, number -> log(number).takesProxies(entry.time()));
      case "proxy.withdrawn" -> proxies.withdraw(entry);
      default -> {}
    }
  }

  private void open(Entry entry, Payload payload, DecisionLog log) {
    opened.add(payload.text("decision"));
    log.open(payload);
    may.mustOpen(entry, log.opening());
    for (var difference : rules.differences(log.opening())) {
      faults.accept(Recount.fault(entry, difference));
    }
    rules.mustOpen(entry, log);
  }

  private void stance(Entry entry, Payload payload, DecisionLog log) {
    may.mustTakeStance(entry, payload);
    if (!Closed.isShut(entry)) {
      may.mustBeLawful(entry, payload, log.opening());
    }
    log.said().stance(entry, roll, settling(payload));
  }

  /** Who belongs how is changed by a decision on membership; it must name whom it changes. */
  Named membership(Entry entry, Payload payload, String number) {
    return onMembership(number).named(entry, payload);
  }

  /** Convener or clerk carries out a decision on membership that stands, once. */
  Optional<Named> carryOut(Entry entry, Payload payload) {
    may.mustKeepAnOffice(entry, "a decision on membership carried out");
    var number = payload.text("decision");
    var named = onMembership(number).carryOut(entry, payload);
    if (!carriedOut.add(number)) {
      throw new Differs("decision " + number + " is carried out a second time");
    }
    return named;
  }

  private DecisionLog onMembership(String number) {
    var log = log(number);
    if (!log.opening().decisionClass().equals(DecisionClass.MEMBERSHIP.key())) {
      throw new Differs("a kind of belonging by a decision that is none on membership");
    }
    return log;
  }

  /** What was carried out though it was not in force. */
  List<Fault> carriedOutWrongly() {
    return carriedOut.stream().flatMap(number -> log(number).carriedOutWrongly().stream()).toList();
  }

  /** Something was said in it that this copy does not tell. */
  void keepClosed(Payload payload) {
    if (payload.any("decision") instanceof String number) {
      log(number).said().keepClosed();
    }
  }

  void mustBeOfTheTable(Entry entry, Payload payload) {
    log(payload.text("decision")).opening().mustBeAtTheTable(entry.organization(), "a word");
  }

  /** Emergencies that nobody could confirm: whoever moves a close moves the end. */
  List<String> lapsingBeforeTheyClose() {
    return decisions.entrySet().stream()
        .filter(one -> one.getValue().emergency().lapsesBeforeItCloses())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Texts that are said to be what changes make of others. */
  List<Amended> amended() {
    return changes.amended();
  }

  /** How many were opened. */
  long count() {
    return opened.size();
  }

  private DecisionLog log(String number) {
    return decisions.computeIfAbsent(number, first -> new DecisionLog());
  }

  private Settling settling(Payload payload) {
    return new Settling(payload.text("decision"), speakers, proxies);
  }
}
