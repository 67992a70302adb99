package org.commontable.platform.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the record.
 *
 * @param seq from 1, without gaps
 * @param format of the entry and of its payload; 1 unless its type has a newer chapter
 * @param time UTC, milliseconds
 * @param prev hash of the entry before; 64 zeros before the first
 * @param hash SHA-256 of the canonical JSON of all other fields
 */
public record Entry(
    long seq,
    int format,
    Instant time,
    String type,
    UUID actor,
    @Nullable UUID organization,
    String channel,
    UUID requestId,
    Map<String, @Nullable Object> payload,
    String prev,
    String hash) {

  /** Always three digits of a second, so that one instant has one spelling. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final int FIELDS = 11;

  static Entry after(Head head, Instant time, Fact fact) {
    Map<String, @Nullable Object> payload = new TreeMap<>(fact.payload());
    var open =
        new Entry(
            head.seq() + 1,
            fact.format(),
            Instant.ofEpochMilli(time.toEpochMilli()),
            fact.type(),
            fact.actor(),
            fact.organization(),
            fact.channel(),
            fact.requestId(),
            payload,
            head.hash(),
            "");
    // Read back, so that what the caller holds is exactly what a reader will find.
    return read(open.with(open.computedHash()).line());
  }

  /** What the hash must be for the rest of the entry. */
  String computedHash() {
    return hashOf(line());
  }

  /**
   * As {@link #computedHash()}, for an entry whose canonical line is at hand. No text before the
   * hash can look like it: its quotes would be escaped.
   */
  String hashOf(String line) {
    var own = "\"hash\":" + CanonicalJson.write(hash) + ",";
    int at = line.indexOf(own);
    return Sha256.of(
        line.substring(0, at).getBytes(StandardCharsets.UTF_8),
        line.substring(at + own.length()).getBytes(StandardCharsets.UTF_8));
  }

  /** The entry as it stands in an export: canonical JSON, without the line's end. */
  String line() {
    return CanonicalJson.write(fields());
  }

  /**
   * Reads a line; only its one canonical spelling is accepted.
   *
   * @throws IllegalArgumentException with what is wrong, in words
   */
  static Entry read(String line) {
    if (!(StrictJson.canonical(line) instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("not an entry");
    }
    var entry =
        new Entry(
            number(map, "seq"),
            Math.toIntExact(number(map, "format")),
            Instants.parse(text(map, "time")),
            text(map, "type"),
            UUID.fromString(text(map, "actor")),
            map.get("organization") == null ? null : UUID.fromString(text(map, "organization")),
            text(map, "channel"),
            UUID.fromString(text(map, "requestId")),
            object(map, "payload"),
            text(map, "prev"),
            text(map, "hash"));
    if (!isSpelt(map, entry)) {
      throw new IllegalArgumentException("not in canonical form, or with unknown fields");
    }
    return entry;
  }

  /**
   * With canonical JSON the same as to write the entry and compare, without writing it anew: no
   * other fields, times and ids spelt in their one way.
   */
  private static boolean isSpelt(Map<?, ?> map, Entry entry) {
    return map.size() == FIELDS
        && map.containsKey("organization")
        && Instants.isWritten(text(map, "time"))
        && entry.actor.toString().equals(map.get("actor"))
        && entry.requestId.toString().equals(map.get("requestId"))
        && (entry.organization == null
            || entry.organization.toString().equals(map.get("organization")));
  }

  /** The same line, read with other fields: not what its hash is of. */
  Entry with(Map<String, @Nullable Object> read) {
    return new Entry(
        seq, format, time, type, actor, organization, channel, requestId, read, prev, hash);
  }

  private Entry with(String computed) {
    return new Entry(
        seq, format, time, type, actor, organization, channel, requestId, payload, prev, computed);
  }

  private Map<String, @Nullable Object> fields() {
    var fields = new TreeMap<String, @Nullable Object>();
    fields.put("seq", seq);
    fields.put("format", format);
    fields.put("time", TIME.format(time));
    fields.put("type", type);
    fields.put("actor", actor.toString());
    fields.put("organization", organization == null ? null : organization.toString());
    fields.put("channel", channel);
    fields.put("requestId", requestId.toString());
    fields.put("payload", payload);
    fields.put("prev", prev);
    fields.put("hash", hash);
    return fields;
  }

  private static String text(Map<?, ?> map, String field) {
    if (map.get(field) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("the field \"" + field + "\" is missing or not a text");
  }

  private static long number(Map<?, ?> map, String field) {
    if (map.get(field) instanceof Long number) {
      return number;
    }
    throw new IllegalArgumentException("the field \"" + field + "\" is missing or not a number");
  }

  @SuppressWarnings("unchecked") // the fields of JSON are texts
  private static Map<String, @Nullable Object> object(Map<?, ?> map, String field) {
    if (map.get(field) instanceof Map<?, ?> inner) {
      return (Map<String, @Nullable Object>) inner;
    }
    throw new IllegalArgumentException("the field \"" + field + "\" is missing or not an object");
  }
}
