package org.commontable.decisions.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commontable.platform.record.Closed;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A member's copy may keep closed what delegates of one organization said while they differ, but
 * nothing that a verdict has counted, and nothing of an organization for which one person alone
 * spoke. Whole lines it may leave out only where words did not stand apart from them yet.
 */
public final class HeldBack implements Consumer<Entry> {
  private record Side(Object decision, Object organization) {}

  private record Shut(long seq, Side side) {}

  private final Map<Object, Long> opened = new HashMap<>();
  private final Map<Object, Long> judged = new HashMap<>();
  private final Map<Side, Set<Object>> spoke = new HashMap<>();
  private final List<Shut> shut = new ArrayList<>();
  private long apartSince = Long.MAX_VALUE;

  @Override
  public void accept(Entry entry) {
    if (!(entry.payload().get("decision") instanceof String decision)) {
      return;
    }
    var side = new Side(decision, String.valueOf(entry.organization()));
    switch (entry.type()) {
      case "decision.opened" -> {
        opened.putIfAbsent(decision, entry.seq());
        if (Boolean.TRUE.equals(entry.payload().get("wordsApart"))) {
          apartSince = Math.min(apartSince, entry.seq());
        }
      }
      case "decision.stance" -> {
        if (!"proxy".equals(entry.payload().get("by"))) {
          spoke(side, entry.payload().get("place"));
        }
        if (entry.format() > 1) {
          apartSince = Math.min(apartSince, entry.seq());
        }
      }
      case "decision.confirmed" -> spoke(side, entry.actor().toString());
      case "decision.verdict" -> judged.put(decision, entry.seq());
      default -> {}
    }
    if (Closed.isShut(entry)) {
      shut.add(new Shut(entry.seq(), side));
    }
  }

  private void spoke(Side side, @Nullable Object person) {
    if (person != null) {
      spoke.computeIfAbsent(side, first -> new HashSet<>()).add(person);
    }
  }

  /**
   * @param held numbers of withheld lines, each with its decision
   */
  public List<Fault> faults(Map<Long, String> held) {
    var withheld =
        held.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(line -> ofLine(line.getKey(), line.getValue()).stream())
            .map(fault -> new Fault("withheld.json", fault.line(), fault.what()));
    return Stream.concat(withheld, shut.stream().flatMap(one -> ofWords(one).stream())).toList();
  }

  private Optional<Fault> ofLine(long seq, String decision) {
    if (seq < opened.getOrDefault(decision, Long.MAX_VALUE)) {
      return fault(seq, "withheld, but decision " + decision + " was not open");
    }
    if (seq < judged.getOrDefault(decision, 0L)) {
      return fault(seq, "withheld, though a verdict of decision " + decision + " counted it");
    }
    return seq > apartSince
        ? fault(seq, "withheld, though words stand apart from their lines since " + apartSince)
        : Optional.empty();
  }

  private Optional<Fault> ofWords(Shut one) {
    var decision = one.side.decision;
    if (one.seq < judged.getOrDefault(decision, 0L)) {
      return fault(
          one.seq, "its words are kept closed, though a verdict of " + decision + " counted them");
    }
    return spoke.getOrDefault(one.side, Set.of()).size() < 2
        ? fault(one.seq, "its words are kept closed, though nobody else spoke for its organization")
        : Optional.empty();
  }

  private static Optional<Fault> fault(long seq, String what) {
    return Optional.of(new Fault("entries.jsonl", seq, what));
  }
}
