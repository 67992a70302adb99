package org.commontable.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.shared.LocalizedText;

/**
 * What may be said of a decision in public: nothing about anybody who did not say yes and release
 * its name.
 *
 * @param number "2026-14"
 * @param area public, equity or funding
 * @param decided when it closed or was annulled; empty while it is open
 * @param windowUntil end of the open window; empty when there is none or the notes are not sent
 * @param seats released names in alphabetical order; empty unless adopted
 * @param yes how many said yes, of {@code members}
 * @param conditional how many of them under conditions
 * @param statement the sentence one may quote, in the table's two languages
 * @param provisional the rules, or stances it hangs on, are not confirmed yet
 * @param suspended how many of the yes are suspended: a condition was broken and not cured
 * @param again the decision that asked the same question again and took this one's place, where
 *     everybody may see it
 */
public record PublicDecision(
    UUID id,
    String number,
    LocalizedText title,
    String area,
    Status status,
    Optional<Instant> decided,
    Optional<Instant> windowUntil,
    List<PublicSeat> seats,
    long yes,
    long members,
    long conditional,
    LocalizedText statement,
    boolean provisional,
    long suspended,
    Optional<String> again) {
  public PublicDecision {
    seats = List.copyOf(seats);
  }

  public String path() {
    return "/decisions/" + number;
  }
}
