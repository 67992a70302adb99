package org.commontable.decisions.rules;

import java.util.Map;

/** The numbers that a sum in words may name. */
final class Figures {
  private Figures() {}

  static <A extends Amount<A>> Map<String, String> of(Tally<A> tally) {
    return Map.of(
        "for", said(tally.yes()),
        "against", said(tally.no()),
        "aside", said(tally.at(Position.STAND_ASIDE)),
        "block", said(tally.at(Position.BLOCK)),
        "asideOrBlock", said(tally.at(Position.STAND_ASIDE, Position.BLOCK)),
        "unheard", said(tally.unheard()),
        "present", said(tally.present()),
        "members", said(tally.members()));
  }

  private static String said(Amount<?> amount) {
    return amount.exact().toString();
  }
}
