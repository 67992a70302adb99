package org.commontable.decisions.rules;

import java.math.BigInteger;
import java.util.Map;
import org.commontable.shared.Fraction;

/**
 * How many members must take part, by heads. "Majority" and "half" are different quorums and bear
 * different names: half of 42 would let 21 act.
 */
public sealed interface Quorum {
  String kind();

  Part part(Heads present, Heads members);

  record Majority() implements Quorum {
    @Override
    public String kind() {
      return "majority";
    }

    @Override
    public Part part(Heads present, Heads members) {
      return quorum(present, Relation.MORE_THAN, Fraction.HALF, members, members);
    }
  }

  record Half() implements Quorum {
    @Override
    public String kind() {
      return "half";
    }

    @Override
    public Part part(Heads present, Heads members) {
      return quorum(present, Relation.AT_LEAST, Fraction.HALF, members, members);
    }
  }

  record Fixed(long n) implements Quorum {
    public Fixed {
      if (n < 1) {
        throw new IllegalArgumentException("a quorum is at least 1");
      }
    }

    @Override
    public String kind() {
      return "fixed";
    }

    @Override
    public Part part(Heads present, Heads members) {
      return quorum(present, Relation.AT_LEAST, Fraction.ONE, new Heads(n), members);
    }
  }

  record AtLeast(Fraction share) implements Quorum {
    public AtLeast {
      if (share.signum() <= 0 || share.compareTo(Fraction.ONE) > 0) {
        throw new IllegalArgumentException("a quorum's share is above 0 and at most 1");
      }
    }

    @Override
    public String kind() {
      return "share";
    }

    @Override
    public Part part(Heads present, Heads members) {
      return quorum(present, Relation.AT_LEAST, share, members, members);
    }
  }

  /** What was needed, what was there, what is missing. */
  record Count(long needed, long counted, boolean met, long moreNeeded) {}

  default Count count(Heads present, Heads members) {
    Part part = part(present, members);
    BigInteger[] exact = part.right().numerator().divideAndRemainder(part.factor());
    boolean oneMore = part.relation() == Relation.MORE_THAN || exact[1].signum() > 0;
    long needed = exact[0].add(oneMore ? BigInteger.ONE : BigInteger.ZERO).longValueExact();
    return new Count(needed, present.count(), part.met(), Math.max(0, needed - present.count()));
  }

  private static Part quorum(
      Heads present, Relation relation, Fraction share, Heads whole, Heads members) {
    return Part.of(
        "quorum",
        present,
        relation,
        share,
        whole,
        Map.of(
            "present", Long.toString(present.count()),
            "members", Long.toString(members.count())));
  }
}
