package org.commontable.decisions.rules;

import java.util.Locale;

/** The set that a share is of. A rule always names it. */
public enum Whole {
  VOTES,
  CAST,
  PRESENT,
  MEMBERS;

  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  <A extends Amount<A>> A of(Tally<A> tally) {
    return switch (this) {
      case VOTES -> tally.forAndAgainst();
      case CAST -> tally.cast();
      case PRESENT -> tally.present();
      case MEMBERS -> tally.members();
    };
  }
}
