package org.commontable.decisions.rules;

import java.util.List;
import org.commontable.shared.Fraction;

/** At least this share of the weight of one named set is a yes. */
public record ShareOfWeight(Fraction share, Whole of) implements VoteRule {
  public ShareOfWeight {
    measure(share, of);
  }

  @Override
  public String name() {
    return "share-of-weight";
  }

  /** The same share as it would be asked by heads. */
  public OneShare measure() {
    return measure(share, of);
  }

  private static OneShare measure(Fraction share, Whole of) {
    return switch (of) {
      case VOTES -> share.equals(Fraction.HALF) ? new MajorityOfVotes() : new ShareOfVotes(share);
      case CAST -> new ShareOfCast(share);
      case PRESENT -> new ShareOfPresent(share);
      case MEMBERS -> new ShareOfMembers(share);
    };
  }

  @Override
  public List<Part> parts(Table table) {
    return Weighing.parts(measure(), table);
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
