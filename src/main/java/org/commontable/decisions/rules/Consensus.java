package org.commontable.decisions.rules;

import java.util.List;
import org.commontable.shared.Fraction;

/**
 * Nobody blocks, not too many stand aside by choice, more than half of those present support.
 *
 * @param standAsideCap share of those present that may stand aside; legal recusal is left out
 */
public record Consensus(Fraction standAsideCap) implements ConsensusRule {
  public static final Fraction DEFAULT_CAP = Fraction.of(1, 3);

  public Consensus {
    ConsensusRule.checkedCap(standAsideCap);
  }

  @Override
  public String name() {
    return "consensus";
  }

  @Override
  public List<Part> parts(Table table) {
    Tally<Heads> heads = table.heads();
    return List.of(
        ConsensusRule.blocks(heads, Heads.NONE),
        ConsensusRule.cap("cap", heads.at(Position.STAND_ASIDE), standAsideCap, heads),
        ConsensusRule.floor(heads));
  }
}
