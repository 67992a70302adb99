package org.commontable.decisions.verify;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commontable.decisions.rules.Word;
import org.commontable.platform.record.Entry;

/**
 * What counts of a stance; a long record must not be held in memory as a whole.
 *
 * @param speaker who pressed, perhaps in another's place
 * @param confirmations who confirmed which stance, and when, as the decision's log knows it
 */
record Told(
    String id,
    Kind kind,
    String speaker,
    Optional<String> voice,
    Optional<String> proxy,
    Set<String> leftBehind,
    Optional<String> joins,
    boolean unasked,
    String stance,
    boolean legal,
    long textVersion,
    List<?> conditions,
    Instant at,
    Map<String, Confirmed> confirmations)
    implements Word {
  record Confirmed(String by, Instant at) {}

  static Told of(
      Payload payload,
      Entry entry,
      Instant at,
      Set<String> left,
      Map<String, Confirmed> confirmed) {
    var by = payload.text("by");
    var place = said(payload, "place");
    return new Told(
        said(payload, "stance").orElse(""),
        kind(by, place.isPresent()),
        entry.actor().toString(),
        place,
        said(payload, "proxy"),
        left,
        said(payload, "joins"),
        by.equals("clerk") || by.equals("handed-over"),
        payload.text("says"),
        payload.isTrue("legal"),
        payload.number("textVersion"),
        payload.list("conditions"),
        at,
        confirmed);
  }

  private static Kind kind(String by, boolean told) {
    return switch (by) {
      case "contact" -> Kind.CONTACT;
      case "proxy" -> Kind.PROXY;
      case "delegate" -> told ? Kind.DELEGATE : Kind.ORGANIZATION;
      default -> Kind.ORGANIZATION;
    };
  }

  private static Optional<String> said(Payload payload, String field) {
    return payload.any(field) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** Entered for the organization, which has not said so itself yet. */
  boolean unconfirmed() {
    return unasked && !confirmations.containsKey(id);
  }

  @Override
  public Optional<String> place(Instant when) {
    return voice.or(
        () ->
            Optional.ofNullable(confirmations.get(id))
                .filter(confirmed -> !confirmed.at().isAfter(when))
                .map(Confirmed::by));
  }

  /** Whose it is by now, whenever that was confirmed. */
  Optional<String> whose() {
    return voice.or(() -> Optional.ofNullable(confirmations.get(id)).map(Confirmed::by));
  }

  /** She said it herself, or confirmed what was entered: no alternate did it in her place. */
  boolean isOwnWordOf(String person) {
    return whose().filter(person::equals).isPresent()
        && (voice.isEmpty() || speaker.equals(person));
  }

  @Override
  public String says() {
    return legal ? "recused" : stance;
  }
}
