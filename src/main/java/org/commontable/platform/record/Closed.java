package org.commontable.platform.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fields of an entry that stand apart from the first: the line tells who spoke, when and on what;
 * what was said stands behind a commitment, whose value a copy may leave out. So no copy ever has
 * to leave out a line.
 */
public final class Closed {
  /** The payload's field that holds the commitment to the others. */
  static final String FIELD = "closed";

  /** What is said for an organization, and nothing else. */
  private static final Set<String> TYPES =
      Set.of("decision.stance", "decision.condition", "decision.condition-comment");

  private Closed() {}

  /** Of this type's entries the words may stand apart. */
  public static boolean mayBe(Entry entry) {
    return TYPES.contains(entry.type());
  }

  /** What stands in the place of the words can be a commitment. */
  public static boolean isCommitted(Entry entry) {
    return hash(entry).filter(hash -> hash.matches("[0-9a-f]{64}")).isPresent();
  }

  /** This entry's words are not in this copy. */
  public static boolean isShut(Entry entry) {
    return entry.payload().containsKey(FIELD);
  }

  /** The commitment's hash, when it keeps fields apart. */
  static Optional<String> hash(Entry entry) {
    return entry.payload().get(FIELD) instanceof String text && text.startsWith(Commitment.PREFIX)
        ? Optional.of(text.substring(Commitment.PREFIX.length()))
        : Optional.empty();
  }

  /**
   * The entry with all its fields, as if they had never stood apart; the entry itself where the
   * value is not there.
   *
   * @throws IllegalArgumentException when the value holds no fields, or such as stand in the line,
   *     or this type's words may not stand apart
   */
  static Entry opened(Entry entry, Function<String, @Nullable String> values) {
    var hash = hash(entry);
    var value = hash.isEmpty() ? null : values.apply(hash.get());
    if (value == null) {
      return entry;
    }
    if (!mayBe(entry)) {
      throw new IllegalArgumentException("words of " + entry.type() + " stand apart from the line");
    }
    Map<String, @Nullable Object> payload = new LinkedHashMap<>(entry.payload());
    payload.remove(FIELD);
    fields(value)
        .forEach(
            (name, said) -> {
              if (payload.containsKey(name) || name.equals(FIELD)) {
                throw new IllegalArgumentException(
                    "the field \"" + name + "\" stands in the line and apart from it");
              }
              payload.put(name, said);
            });
    return entry.with(payload);
  }

  /** What stands behind such a commitment. */
  static Map<String, @Nullable Object> fields(String value) {
    if (!(StrictJson.read(value) instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("what stands apart from the line are no fields");
    }
    var fields = new LinkedHashMap<String, @Nullable Object>();
    map.forEach((name, said) -> fields.put(String.valueOf(name), said));
    return fields;
  }
}
