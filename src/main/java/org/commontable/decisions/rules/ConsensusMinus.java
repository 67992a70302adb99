package org.commontable.decisions.rules;

import java.util.List;
import org.commontable.shared.Fraction;

/**
 * At most k block. Blocks count inside the cap; otherwise turning a stand-aside into a block could
 * turn a failure into a pass.
 */
public record ConsensusMinus(long k, Fraction standAsideCap) implements ConsensusRule {
  public ConsensusMinus {
    if (k < 0) {
      throw new IllegalArgumentException("k is at least 0");
    }
    ConsensusRule.checkedCap(standAsideCap);
  }

  @Override
  public String name() {
    return "consensus-minus";
  }

  @Override
  public List<Part> parts(Table table) {
    Tally<Heads> heads = table.heads();
    return List.of(
        ConsensusRule.blocks(heads, new Heads(k)),
        ConsensusRule.cap(
            "cap-with-blocks",
            heads.at(Position.STAND_ASIDE, Position.BLOCK),
            standAsideCap,
            heads),
        ConsensusRule.floor(heads));
  }
}
