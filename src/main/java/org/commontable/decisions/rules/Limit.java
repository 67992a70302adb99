package org.commontable.decisions.rules;

import java.util.Map;
import org.commontable.shared.Fraction;

/**
 * The least or the greatest share that one option may have of the stances cast or of all members.
 * Only what speaks for a proposal has a minimum, and only what does not has a maximum: otherwise
 * one more support could undo an adoption.
 */
public record Limit(Option option, boolean least, Fraction share, Whole of) {
  public Limit {
    if (of != Whole.CAST && of != Whole.MEMBERS) {
      throw new IllegalArgumentException("a share per option is of \"cast\" or of \"members\"");
    }
    if (least != option.speaksFor()) {
      throw new IllegalArgumentException(
          "\""
              + option.written()
              + "\" has no "
              + (least ? "minimum" : "maximum")
              + ": one more support could undo an adoption");
    }
    if (share.signum() < (least ? 1 : 0) || share.compareTo(Fraction.ONE) > 0) {
      throw new IllegalArgumentException(
          least ? "a share is above 0 and at most 1" : "a share is at least 0 and at most 1");
    }
  }

  <A extends Amount<A>> Part part(Tally<A> tally) {
    A counted = option.in(tally);
    A whole = of.of(tally);
    return Part.of(
        "option",
        counted,
        least ? Measure.relationFor(share) : Relation.AT_MOST,
        share,
        whole,
        Figures.of(
            tally,
            Map.of(
                "option", option.written(),
                "of", of.written(),
                "counted", counted.exact(),
                "whole", whole.exact())));
  }
}
