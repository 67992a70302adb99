package org.commontable.platform.picture.chart;

import java.util.EnumSet;
import java.util.Set;

/** What a drawing shows and the note below it may have to put into words. */
enum Unsaid {
  BAND,
  HIDDEN,
  NO_DATA,
  /** What the line at 1 means. */
  REFERENCE,
  COMPARISON,
  BREAK;

  /** What one year brings into a drawing. */
  static Set<Unsaid> of(YearPoint year) {
    Set<Unsaid> there = EnumSet.noneOf(Unsaid.class);
    switch (year.status()) {
      case HIDDEN -> there.add(HIDDEN);
      case NO_FILE, MISSING -> there.add(NO_DATA);
      case SHOWN -> {}
    }
    if (year.banded()) {
      there.add(BAND);
    }
    return there;
  }
}
