package org.commontable.members.prospects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.members.Permission;

/**
 * All that is known of a conversation at an instant, and a note to it.
 *
 * @param asking the member organization that asks
 * @param asker who of it
 * @param whom who is asked there
 * @param permission a {@link Permission}'s key, or unknown
 */
public record Word(
    UUID prospect,
    Stage stage,
    Optional<UUID> asking,
    String asker,
    String whom,
    String permission,
    String nextStep,
    Optional<LocalDate> nextOn,
    String note,
    Instant at,
    UUID by) {
  static final String UNKNOWN = "unknown";

  /** What may be said about a national body's permission. */
  public static List<String> permissions() {
    var keys = new ArrayList<>(List.of(UNKNOWN));
    keys.addAll(Permission.KEYS);
    return keys;
  }
}
