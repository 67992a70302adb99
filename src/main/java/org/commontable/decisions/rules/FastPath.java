package org.commontable.decisions.rules;

import org.commontable.shared.Fraction;

/**
 * Martha's Rules: a sense vote tells whether a matter deserves more work
 * (https://third-bit.com/2019/06/13/marthas-rules/).
 *
 * @param hoursFiled since the proposal was filed
 * @param sponsorHere its sponsor is on the roll
 * @param present on the roll or in the sense vote
 */
public record FastPath(
    long hoursFiled,
    boolean sponsorHere,
    Heads present,
    Heads members,
    Heads like,
    Heads canLiveWith,
    Heads uncomfortable) {
  public static final long LEAST_HOURS = 24;
  public static final Threshold QUORUM = new Quorum.Half();

  /** What comes next. */
  public enum Step {
    /** Filed less than 24 hours ago. */
    TOO_SOON,
    NO_QUORUM,
    SPONSOR_ABSENT,
    /** All or most like it or can live with it: the formal vote, at once. */
    FORMAL_VOTE,
    /** Some are uncomfortable: objections, ten minutes, then "act over the stated objections?" */
    OBJECTIONS,
    /** Most are uncomfortable. */
    BACK_TO_SPONSOR,
    /** Nobody is uncomfortable, and yet most have not said: ask them. */
    ASK_THE_SILENT;

    public String written() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  public Step step() {
    if (hoursFiled < LEAST_HOURS) {
      return Step.TOO_SOON;
    }
    if (!QUORUM.count(present, members).met()) {
      return Step.NO_QUORUM;
    }
    if (!sponsorHere) {
      return Step.SPONSOR_ABSENT;
    }
    if (most(content()).met()) {
      return Step.FORMAL_VOTE;
    }
    if (most(uncomfortable).met()) {
      return Step.BACK_TO_SPONSOR;
    }
    return uncomfortable.isZero() ? Step.ASK_THE_SILENT : Step.OBJECTIONS;
  }

  /** Who likes it or can live with it. */
  public Heads content() {
    return like.plus(canLiveWith);
  }

  /** "Most" is more than half of those present. */
  public Part most(Heads counted) {
    return Threshold.asked(counted, present, Relation.MORE_THAN, Fraction.HALF, present.exact());
  }

  /** Whether to act over the objections that were stated: a majority of yes and no; a tie fails. */
  public static boolean actsOver(Heads yes, Heads no) {
    return yes.count() > no.count();
  }
}
