package org.commontable.decisions.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.Fault;

/** A member's copy may withhold what delegates said, but nothing that a verdict has counted. */
public final class HeldBack implements Consumer<Entry> {
  private final Map<Object, Long> judged = new HashMap<>();

  @Override
  public void accept(Entry entry) {
    if (entry.type().equals("decision.verdict")
        && entry.payload().get("decision") instanceof String decision) {
      judged.put(decision, entry.seq());
    }
  }

  /**
   * @param held numbers of withheld lines, each with its decision
   */
  public List<Fault> faults(Map<Long, String> held) {
    return held.entrySet().stream()
        .filter(line -> line.getKey() < judged.getOrDefault(line.getValue(), 0L))
        .sorted(Map.Entry.comparingByKey())
        .map(
            line ->
                new Fault(
                    "withheld.json",
                    line.getKey(),
                    "withheld, though a verdict of decision " + line.getValue() + " counts it"))
        .toList();
  }
}
