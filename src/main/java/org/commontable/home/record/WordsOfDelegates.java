package org.commontable.home.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commontable.decisions.Unfinished;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.HoldingBack;

/**
 * What delegates who differ said stays among them until it is settled or the decision closes; where
 * it was called off before, they stay theirs. Words that a verdict has counted are public among
 * members since then, and the recount needs them.
 */
final class WordsOfDelegates implements HoldingBack {
  private static final Set<String> SPOKEN =
      Set.of("decision.stance", "decision.condition", "decision.condition-comment");

  private final Set<Unfinished.Differing> differing;
  private final Map<Long, String> lines = new TreeMap<>();
  private final Map<Object, Long> judged = new HashMap<>();

  WordsOfDelegates(Set<Unfinished.Differing> differing) {
    this.differing = differing;
  }

  @Override
  public void see(Entry entry) {
    if (!(entry.payload().get("decision") instanceof String decision)) {
      return;
    }
    if (entry.type().equals("decision.verdict")) {
      judged.put(decision, entry.seq());
    }
    if (SPOKEN.contains(entry.type()) && isOfOneWhoDiffers(entry, decision)) {
      lines.put(entry.seq(), decision);
    }
  }

  private boolean isOfOneWhoDiffers(Entry entry, String decision) {
    var whose = entry.organization();
    return whose != null && differing.contains(new Unfinished.Differing(decision, whose));
  }

  @Override
  public Map<Long, String> lines() {
    lines.entrySet().removeIf(line -> line.getKey() < judged.getOrDefault(line.getValue(), 0L));
    return Map.copyOf(lines);
  }
}
