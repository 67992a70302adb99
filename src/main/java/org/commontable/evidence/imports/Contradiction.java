package org.commontable.evidence.imports;

import java.math.BigDecimal;
import java.util.List;
import org.commontable.evidence.facts.Fact;
import org.commontable.evidence.facts.Facts;
import org.commontable.evidence.files.Layout;

/**
 * A sum that does not add up in the state's own file: the groups of one kind beside the row of all.
 * It is reported and never refused; where a group is hidden, only a sum above the row of all
 * counts.
 *
 * @param open the sum is that of the groups whose number is given; others have a mark in its place
 */
public record Contradiction(
    Fact.Key about, String kind, boolean open, BigDecimal sum, BigDecimal total) {
  /** All of a file, check by check, by the lines in which they begin. */
  public static List<Contradiction> in(Facts facts, Layout layout) throws Facts.Damaged {
    return CheckedSums.of(facts, layout.checks());
  }
}
