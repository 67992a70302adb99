package org.commontable.decisions.rules;

import java.util.List;
import org.commontable.shared.Fraction;

/**
 * The vote after a consensus that failed. Each block is carried as opposition until its
 * organization restates.
 *
 * @param vote what must pass, all of it; unless the coalition says otherwise three-quarters of
 *     those present and more than half of all members
 */
public record Fallback(List<OneShare> vote) implements Measure {
  private static final List<OneShare> DEFAULT =
      List.of(new ShareOfPresent(Fraction.of(3, 4)), new MajorityOfMembers());

  public Fallback {
    vote = List.copyOf(vote);
    if (vote.isEmpty()) {
      throw new IllegalArgumentException("the vote after consensus needs a rule");
    }
  }

  public Fallback() {
    this(DEFAULT);
  }

  public boolean isDefault() {
    return vote.equals(DEFAULT);
  }

  @Override
  public String name() {
    return "fallback";
  }

  @Override
  public <A extends Amount<A>> List<Part> measure(Tally<A> tally) {
    return vote.stream().map(rule -> rule.part(tally)).toList();
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
