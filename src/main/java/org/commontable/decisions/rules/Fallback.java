package org.commontable.decisions.rules;

import java.util.List;
import org.commontable.shared.Fraction;

/**
 * The vote after a consensus that failed: three-quarters of those present and more than half of all
 * members. Each block is carried as opposition until its organization restates.
 */
public record Fallback() implements VoteRule {
  @Override
  public String name() {
    return "fallback";
  }

  @Override
  public List<Part> parts(Table table) {
    return List.of(
        new ShareOfPresent(Fraction.of(3, 4)).part(table.heads()),
        new MajorityOfMembers().part(table.heads()));
  }

  @Override
  public boolean admits(Stance stance) {
    return true;
  }

  @Override
  public boolean carriesBlockAsOppose() {
    return true;
  }
}
