package org.commontable.decisions.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.commontable.fuzz.Promise;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.StrictJson;

/**
 * Entries that somebody signed who means harm: whole by their hashes, senseless by what they say.
 * Each line is a type, a blank and a payload; the verifier finds faults and is never thrown.
 */
public final class RecountFuzz {
  private static final UUID ANYBODY = new UUID(1, 1);
  private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");

  private RecountFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    var recount = new Recount();
    long seq = 0;
    for (var line : new String(data, StandardCharsets.UTF_8).split("\n", 200)) {
      var parts = line.split(" ", 2);
      if (parts.length < 2) {
        continue;
      }
      var payload = new TreeMap<String, Object>();
      try {
        if (StrictJson.read(parts[1]) instanceof Map<?, ?> map) {
          map.forEach((name, value) -> payload.put((String) name, value));
        }
      } catch (IllegalArgumentException noJson) {
        continue; // such a line never comes so far
      }
      var entry =
          new Entry(
              ++seq,
              1,
              START.plusSeconds(seq),
              parts[0],
              ANYBODY,
              ANYBODY,
              "web",
              ANYBODY,
              payload,
              "",
              "");
      Promise.neverThrows().allocatingAtMost(5_000).holds(data.length, () -> recount.next(entry));
    }
  }
}
