package org.commontable.decisions.rules;

import java.util.List;
import org.commontable.shared.Fraction;

/**
 * Nobody blocks and every present organization holds a stance.
 *
 * @param silenceConsents only where the rules say so: nobody present need say anything. The silent
 *     are listed as "did not object", never as supporters
 */
public record Consent(boolean silenceConsents) implements ConsensusRule {
  public Consent() {
    this(false);
  }

  @Override
  public String name() {
    return "consent";
  }

  @Override
  public List<Part> parts(Table table) {
    Tally<Heads> heads = table.heads();
    Part blocks = ConsensusRule.blocks(heads, Heads.NONE);
    if (silenceConsents) {
      return List.of(blocks);
    }
    return List.of(
        blocks,
        Part.of(
            "unheard",
            heads.unheard(),
            Relation.AT_MOST,
            Fraction.ONE,
            Heads.NONE,
            Figures.of(heads)));
  }
}
