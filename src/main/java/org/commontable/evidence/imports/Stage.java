package org.commontable.evidence.imports;

import java.util.Locale;

/** How far a file is on its way in. */
public enum Stage {
  /** From its publisher's address. */
  FETCHING,
  /** Its lines, and its facts are written. */
  READING,
  /** Whether its sums add up. */
  CHECKING,
  /** Into the catalogue; whoever is before us is let through first. */
  KEEPING,
  /** Taken in, known already, or refused: its report says which. */
  ENDED,
  /** By a fault of the program or the machine. */
  FAILED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean over() {
    return this == ENDED || this == FAILED;
  }
}
