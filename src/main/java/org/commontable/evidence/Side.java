package org.commontable.evidence;

import org.commontable.measures.Rate;

/** One group's part of a figure. */
public sealed interface Side {
  /** Both counts may be shown. */
  record Known(Rate rate, SourceRow events, SourceRow population) implements Side {}

  record Withheld(Hidden why) implements Side {}

  /** No published file holds it. */
  record Absent() implements Side {}
}
