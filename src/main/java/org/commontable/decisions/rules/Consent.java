package org.commontable.decisions.rules;

import java.util.List;
import org.commontable.shared.Fraction;

/** Nobody blocks and every present organization holds a stance. */
public record Consent() implements ConsensusRule {
  @Override
  public String name() {
    return "consent";
  }

  @Override
  public List<Part> parts(Table table) {
    Tally<Heads> heads = table.heads();
    return List.of(
        ConsensusRule.blocks(heads, Heads.NONE),
        Part.of(
            "unheard",
            heads.unheard(),
            Relation.AT_MOST,
            Fraction.ONE,
            Heads.NONE,
            Figures.of(heads)));
  }
}
