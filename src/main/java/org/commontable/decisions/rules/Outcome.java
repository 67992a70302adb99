package org.commontable.decisions.rules;

import java.util.Locale;

/** How a decision ends; never merged with one another. */
public enum Outcome {
  ADOPTED,
  FAILED,
  LAPSED_NO_QUORUM,
  TO_RESOLUTION;

  public String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Outcome of(String written) {
    return valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
