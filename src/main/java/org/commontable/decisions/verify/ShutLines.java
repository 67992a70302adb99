package org.commontable.decisions.verify;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.commontable.platform.record.Closed;
import org.commontable.platform.record.Entry;

/**
 * A line whose words a copy keeps closed still tells who spoke and when: it must be of somebody who
 * could, since its decision was opened, and behind its words must stand a commitment.
 */
final class ShutLines {
  private final Table table;
  private final Officers officers;
  private final Map<String, Instant> opened = new HashMap<>();
  private final Map<String, String> movers = new HashMap<>();
  private final Set<String> stances = new HashSet<>();

  ShutLines(Table table, Officers officers) {
    this.table = table;
    this.officers = officers;
  }

  /** Every entry that names a decision. */
  void see(Entry entry, Payload payload) {
    if (!(payload.any("decision") instanceof String decision)) {
      return;
    }
    if (entry.type().equals("decision.opened")) {
      opened.putIfAbsent(decision, entry.time());
    }
    if (entry.type().equals("decision.text")) {
      movers.putIfAbsent(decision, String.valueOf(entry.organization()));
    }
    if (Closed.isShut(entry)) {
      mustHold(entry, payload, decision);
    }
    if (entry.type().equals("decision.stance")
        && !stances.add(String.valueOf(payload.any("stance")))
        && Closed.isShut(entry)) {
      throw new Differs("its words are kept closed, and its stance stands in another line");
    }
  }

  private void mustHold(Entry entry, Payload payload, String decision) {
    if (!Closed.mayBe(entry)) {
      throw new Differs("its words are kept closed, which they may not be");
    }
    if (!Closed.isCommitted(entry)) {
      throw new Differs("its words are kept closed behind no commitment");
    }
    var since = opened.getOrDefault(decision, Instant.MAX);
    var at = payload.instant("at").orElse(entry.time());
    if (at.isBefore(since) || entry.time().isBefore(at)) {
      throw new Differs("its words are kept closed, at a time when its decision was not open");
    }
    if (!couldSpeak(entry, payload, decision)) {
      throw new Differs("its words are kept closed, by somebody who could not say them");
    }
  }

  private boolean couldSpeak(Entry entry, Payload payload, String decision) {
    var actor = entry.actor().toString();
    var own = table.speaks(actor, String.valueOf(entry.organization()), entry.time());
    return switch (entry.type()) {
      case "decision.stance" ->
          switch (String.valueOf(payload.any("by"))) {
            case "clerk" -> officers.keeps(actor, entry.time());
            case "contact", "proxy" -> true; // asked with all other stances
            default -> own;
          };
      case "decision.condition" -> own || moves(actor, decision, entry.time());
      default -> own;
    };
  }

  /** Of the mover, who answers conditions; of the convener where she put it to the table. */
  private boolean moves(String actor, String decision, Instant at) {
    var mover = movers.getOrDefault(decision, "null");
    return mover.equals("null") ? officers.keeps(actor, at) : table.speaks(actor, mover, at);
  }
}
