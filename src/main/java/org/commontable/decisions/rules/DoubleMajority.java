package org.commontable.decisions.rules;

import java.util.List;

/** One rule by heads and one by weight; both must pass. */
public record DoubleMajority(Measure heads, Measure weight) implements VoteRule {
  @Override
  public String name() {
    return "double-majority";
  }

  @Override
  public List<Part> parts(Table table) {
    return List.of(heads.part(table.heads()), Weighing.part(weight, table));
  }

  @Override
  public List<Part> zeroGuards(Table table) {
    return Weighing.zeroGuards(VoteRule.super.zeroGuards(table), table);
  }
}
