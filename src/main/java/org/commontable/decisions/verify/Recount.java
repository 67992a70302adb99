package org.commontable.decisions.verify;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commontable.decisions.rules.Unreadable;
import org.commontable.platform.record.Closed;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.Fault;

/**
 * Goes through the entries in order and recounts every verdict from those before it
 * (docs/record-format.md, "How a verifier rebuilds the question").
 */
public final class Recount {
  private final Roll roll = new Roll();
  private final Table table = new Table(roll);
  private final Speakers speakers = new Speakers();
  private final MeetingLog meetings = new MeetingLog();
  private final List<Fault> faults = new ArrayList<>();
  private final Officers officers = new Officers();
  private final MaySpeak may = new MaySpeak(table, officers);
  private final RuleLog rules = new RuleLog(table, officers);
  private final Seating seating = new Seating(table);
  private final Belonging belonging = new Belonging(table, officers);
  private final DecisionLogs decisions =
      new DecisionLogs(table, roll, speakers, meetings, rules.versions(), officers, faults::add);
  private final ElectionLogs elections = new ElectionLogs(table, rules.versions(), officers);
  private final LetterLogs letters = new LetterLogs(table, officers);
  private final ShutLines shutLines = new ShutLines(table, officers);
  private final List<Named> named = new ArrayList<>();

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
      faults.add(fault(entry, String.valueOf(difference.getMessage())));
    } catch (RuntimeException misshapen) { // signed, and yet nothing that we would have written
      faults.add(fault(entry, "it is not built as an entry of its kind"));
    }
  }

  static Fault fault(Entry entry, String what) {
    return new Fault("entries.jsonl", entry.seq(), entry.type() + ": " + what);
  }

  private void take(Entry entry) {
    var payload = Payload.of(entry);
    if (Closed.isShut(entry)) {
      decisions.keepClosed(payload); // also where the line is refused: no verdict follows from it
    }
    shutLines.see(entry, payload);
    if (Closed.isShut(entry) && !entry.type().equals("decision.stance")) {
      decisions.mustBeOfTheTable(entry, payload);
      return;
    }
    switch (entry.type()) {
      case "presence.noted" -> {
        may.mustNotePresence(entry);
        roll.note(entry);
      }
      case String type when type.startsWith("rules.") -> takeOfTheRules(entry);
      case String type when type.startsWith("decision.") -> decisions.take(entry);
      case String type when type.startsWith("proxy.") -> decisions.takeProxy(entry);
      case String type when type.startsWith("election.") -> elections.take(entry);
      case String type when type.startsWith("letter.") -> letters.take(entry);
      case String type when type.startsWith("meeting.") -> meetings.take(entry);
      default -> takeOfTheTable(entry, payload);
    }
  }

  private void takeOfTheRules(Entry entry) {
    rules.take(entry);
    table.take(entry);
  }

  private void takeOfTheTable(Entry entry, Payload payload) {
    if (entry.type().equals("membership.act")) {
      decisions.carryOut(entry, payload).ifPresent(named::add);
    }
    if (entry.type().equals("organization.tier")) {
      officers.mustHead(entry, "a kind of belonging");
      if (payload.any("decision") instanceof String number) {
        named.add(decisions.membership(entry, payload, number));
      }
    }
    if (entry.type().equals("convener.seconded")
        && !speakers.sits(String.valueOf(entry.organization()), entry.actor().toString())) {
      throw new Differs("a proposal seconded by somebody who did not sit for the organization");
    }
    belonging.take(entry);
    seating.take(entry);
    officers.take(entry);
    table.take(entry);
    speakers.take(entry);
  }

  /** Differences, first one first. */
  public List<Fault> faults() {
    var all = new ArrayList<>(faults);
    all.addAll(decisions.carriedOutWrongly());
    for (var number : decisions.lapsingBeforeTheyClose()) {
      var what = "decision " + number + ": an emergency that lapses before it closes";
      all.add(new Fault("entries.jsonl", 0, what));
    }
    return List.copyOf(all);
  }

  /** What is wrong with what texts are said to be or to name, given all texts by their hash. */
  public List<Fault> faultsOfTexts(Map<String, String> texts) {
    return Stream.concat(
            decisions.amended().stream().flatMap(one -> one.fault(texts).stream()),
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
    return decisions.count();
  }
}
