package org.commontable.decisions.elections;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A count as the record writes it. */
public final class CountText {
  private CountText() {}

  /** Distinct from an election in which nobody won: it has decided nothing and may return. */
  public static String outcome(boolean lacksQuorum) {
    return lacksQuorum ? "lapsed-no-quorum" : "decided";
  }

  public static Map<String, Object> written(UUID office, Count count) {
    var votes = new ArrayList<Map<String, Object>>();
    count
        .votes()
        .forEach(
            (candidate, n) -> votes.add(Map.of("candidate", candidate.toString(), "votes", n)));
    var written = new LinkedHashMap<String, Object>();
    written.put("office", office.toString());
    written.put("votes", votes);
    written.put("blank", count.blank());
    written.put("valid", count.valid());
    written.put("elected", count.elected().map(UUID::toString).orElse(""));
    written.put("runOff", count.runOff().stream().map(UUID::toString).toList());
    return written;
  }
}
