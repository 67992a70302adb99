package org.commontable.decisions.rules;

import java.util.List;
import org.commontable.shared.Fraction;

/**
 * How many members must take part. By heads; where the rules say so by weight too, and in each
 * chamber: then all of it must hold. "Majority" and "half" are different quorums and bear different
 * names: half of 42 would let 21 act.
 */
public sealed interface Quorum permits Threshold, CombinedQuorum {
  String kind();

  /** What must hold, the count of the whole table first. */
  List<Part> parts(Attendance attendance);

  Count count(Attendance attendance);

  /**
   * What was needed, what was there, what is missing.
   *
   * @param moreNeeded the fewest further organizations whose coming would supply it
   */
  record Count(long needed, long counted, boolean met, long moreNeeded) {}

  record Majority() implements Threshold {
    @Override
    public String kind() {
      return "majority";
    }

    @Override
    public <A extends Amount<A>> Part part(A present, A members) {
      return Threshold.asked(present, members, Relation.MORE_THAN, Fraction.HALF, members.exact());
    }
  }

  record Half() implements Threshold {
    @Override
    public String kind() {
      return "half";
    }

    @Override
    public <A extends Amount<A>> Part part(A present, A members) {
      return Threshold.asked(present, members, Relation.AT_LEAST, Fraction.HALF, members.exact());
    }
  }

  record Fixed(long n) implements Threshold {
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
    public <A extends Amount<A>> Part part(A present, A members) {
      return Threshold.asked(present, members, Relation.AT_LEAST, Fraction.ONE, Fraction.of(n));
    }
  }

  record AtLeast(Fraction share) implements Threshold {
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
    public <A extends Amount<A>> Part part(A present, A members) {
      return Threshold.asked(present, members, Relation.AT_LEAST, share, members.exact());
    }
  }
}
