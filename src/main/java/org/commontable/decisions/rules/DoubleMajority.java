package org.commontable.decisions.rules;

import java.util.List;
import java.util.stream.Stream;

/** One rule by heads and one by weight; both must pass. */
public record DoubleMajority(Measure heads, Measure weight) implements VoteRule {
  @Override
  public String name() {
    return "double-majority";
  }

  @Override
  public List<Part> parts(Table table) {
    return Stream.concat(
            heads.measure(table.heads()).stream(), Weighing.parts(weight, table).stream())
        .toList();
  }

  @Override
  public List<Part> zeroGuards(Table table) {
    return Weighing.zeroGuards(VoteRule.super.zeroGuards(table), table);
  }

  @Override
  public boolean admits(Stance stance) {
    return heads.admits(stance) || weight.admits(stance);
  }

  @Override
  public boolean carriesBlockAsOppose() {
    return heads.carriesBlockAsOppose() || weight.carriesBlockAsOppose();
  }

  @Override
  public boolean weighs() {
    return true;
  }
}
