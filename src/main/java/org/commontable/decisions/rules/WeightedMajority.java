package org.commontable.decisions.rules;

import java.util.List;

/** More weight for than against, of those for and against. */
public record WeightedMajority() implements VoteRule {
  @Override
  public String name() {
    return "weighted-majority";
  }

  @Override
  public List<Part> parts(Table table) {
    return Weighing.parts(new MajorityOfVotes(), table);
  }

  @Override
  public List<Part> zeroGuards(Table table) {
    return Weighing.zeroGuards(VoteRule.super.zeroGuards(table), table);
  }

  @Override
  public boolean weighs() {
    return true;
  }
}
