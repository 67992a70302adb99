package org.commontable.platform.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Five entries with a text, a kept and an erased value: enough to damage in every way. */
final class ASmallExport {
  static final String SALT = "00".repeat(31) + "2a";
  static final String WORDS = "We ask for a nurse in every school.\nSí.\n";

  private ASmallExport() {}

  static RecordExport signedBy(RecordKey key) {
    var kept = Commitment.hash(SALT, "Ruth");
    var erased = Commitment.hash(SALT, "gone");
    var payloads =
        List.<Map<String, Object>>of(
            Map.of("note", "The table was set up."),
            Map.of("note", References.TEXT + Sha256.of(WORDS)),
            Map.of("note", Commitment.PREFIX + kept),
            Map.of("lines", List.of(Commitment.PREFIX + erased, 3L, true)),
            Map.of("note", "Ñandú, \"done\""));
    var lines = new StringBuilder();
    var head = Head.EMPTY;
    for (var payload : payloads) {
      var time = Instant.parse("2026-11-24T00:00:00Z").plusSeconds(head.seq());
      var id = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + head.seq());
      var fact = new Fact("record.note", id, null, "web", id, payload);
      var entry = Entry.after(head, time, fact);
      lines.append(entry.line()).append('\n');
      head = new Head(entry.seq(), entry.hash());
    }
    var values = new ArrayList<>(List.of(new ValueLine(kept, SALT, "Ruth")));
    var texts = new TreeMap<>(Map.of(Sha256.of(WORDS), WORDS));
    return RecordExport.of(lines.toString(), values, texts, head, key);
  }
}
