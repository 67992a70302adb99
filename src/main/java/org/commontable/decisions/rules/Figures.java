package org.commontable.decisions.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers that a sum in words may name. They are written out only when somebody asks: a
 * verifier judges thousands of decisions and prints none.
 *
 * @param more numbers and codes of this very part
 */
public record Figures(Optional<Tally<?>> tally, Map<String, Object> more) {
  public Figures {
    more = Map.copyOf(more);
  }

  static Figures of(Tally<?> tally) {
    return of(tally, Map.of());
  }

  static Figures of(Tally<?> tally, Map<String, Object> more) {
    return new Figures(Optional.of(tally), more);
  }

  /** Where no stances are counted. */
  static Figures only(Map<String, Object> more) {
    return new Figures(Optional.empty(), more);
  }

  Map<String, String> written() {
    var all = new HashMap<String, String>();
    tally.ifPresent(counted -> all.putAll(written(counted)));
    more.forEach((name, value) -> all.put(name, value.toString()));
    return all;
  }

  private static Map<String, String> written(Tally<?> tally) {
    return Map.of(
        "for", said(tally.yes()),
        "against", said(tally.no()),
        "aside", said(tally.at(Position.STAND_ASIDE)),
        "block", said(tally.at(Position.BLOCK)),
        "asideOrBlock", said(tally.at(Position.STAND_ASIDE, Position.BLOCK)),
        "unheard", said(tally.unheard()),
        "cast", said(tally.cast()),
        "present", said(tally.present()),
        "members", said(tally.members()));
  }

  private static String said(Amount<?> amount) {
    return amount.exact().toString();
  }
}
