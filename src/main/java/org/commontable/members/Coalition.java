package org.commontable.members;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.commontable.shared.LocalizedText;

/**
 * The coalition itself.
 *
 * @param name at most 80 letters in each language
 * @param areas always three, in the order public, equity, funding
 * @param zone where its clocks stand; every time on a page is in this zone
 * @param clerkPhone for those who vote or join by phone
 * @param longestWaitDays longest time the coalition waits for one organization's mandate, in days
 * @param founded when it was named; empty while the set-up has not begun
 * @param firstInvitation when the first invitation went out; organizations added before are
 *     founding
 */
public record Coalition(
    LocalizedText name,
    LocalizedText mission,
    List<FocusArea> areas,
    ZoneId zone,
    Optional<String> clerkPhone,
    int longestWaitDays,
    Optional<Instant> founded,
    Optional<Instant> firstInvitation) {

  public Coalition {
    areas = List.copyOf(areas);
  }

  public FocusArea area(String key) {
    return areas.stream()
        .filter(area -> area.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such area: " + key));
  }
}
