package org.commontable.decisions.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.Fault;

/** A member's copy may withhold what delegates said, but nothing that a verdict has counted. */
public final class HeldBack implements Consumer<Entry> {
  private final Map<Object, Long> opened = new HashMap<>();
  private final Map<Object, Long> over = new HashMap<>();

  @Override
  public void accept(Entry entry) {
    if (entry.payload().get("decision") instanceof String decision) {
      switch (entry.type()) {
        case "decision.opened" -> opened.putIfAbsent(decision, entry.seq());
        case "decision.verdict", "decision.annulled", "decision.withdrawn", "decision.let-lapse" ->
            over.put(decision, entry.seq());
        default -> {}
      }
    }
  }

  /**
   * @param held numbers of withheld lines, each with its decision
   */
  public List<Fault> faults(Map<Long, String> held) {
    return held.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(line -> fault(line.getKey(), line.getValue()))
        .toList();
  }

  private Stream<Fault> fault(long seq, String decision) {
    if (seq < opened.getOrDefault(decision, Long.MAX_VALUE)) {
      return Stream.of(
          new Fault("withheld.json", seq, "withheld, but decision " + decision + " was not open"));
    }
    return seq < over.getOrDefault(decision, 0L)
        ? Stream.of(
            new Fault("withheld.json", seq, "withheld, though decision " + decision + " is over"))
        : Stream.empty();
  }
}
