package org.commontable.decisions.rules;

import java.util.ArrayList;
import java.util.List;
import org.commontable.shared.Fraction;

/**
 * No member holds more than this share of the whole weight. Heavier weights are lowered to the
 * greatest weight that keeps to it, lighter ones stay: with shares exactly, not by rounding.
 */
public record WeightCap(Fraction share) {
  public WeightCap {
    if (share.signum() <= 0 || share.compareTo(Fraction.ONE) > 0) {
      throw new IllegalArgumentException("the cap is above 0 and at most 1");
    }
  }

  /** Whether enough members have weight to keep to it: of two, one holds at least a half. */
  public boolean fits(List<Member> members) {
    long weighing = members.stream().filter(member -> member.weight().value().signum() > 0).count();
    return share.times(Fraction.of(weighing)).compareTo(Fraction.ONE) >= 0;
  }

  /**
   * The table with its weights as they count, in the same order.
   *
   * @throws IllegalArgumentException when too few members have weight to keep to it
   */
  public List<Member> applyTo(List<Member> members) {
    List<Fraction> heaviest =
        members.stream()
            .map(member -> member.weight().value())
            .filter(weight -> weight.signum() > 0)
            .sorted((one, other) -> other.compareTo(one))
            .toList();
    if (heaviest.isEmpty()) {
      return List.copyOf(members);
    }
    if (share.times(Fraction.of(heaviest.size())).compareTo(Fraction.ONE) < 0) {
      throw new IllegalArgumentException(
          "with " + heaviest.size() + " members that have weight nobody can hold at most " + share);
    }
    Fraction most = most(heaviest);
    var capped = new ArrayList<Member>();
    for (Member member : members) {
      boolean over = member.weight().value().compareTo(most) > 0;
      capped.add(over ? new Member(member.id(), new Weight(most), member.chamber()) : member);
    }
    return capped;
  }

  /**
   * With the k heaviest lowered to t and the rest weighing R: t = share · (k·t + R), so t = share·R
   * / (1 − k·share). The first k whose next member is no heavier than t is the right one.
   */
  private Fraction most(List<Fraction> heaviest) {
    Fraction rest = heaviest.stream().reduce(Fraction.ZERO, Fraction::plus);
    Fraction most = share.times(rest);
    for (int k = 1; heaviest.get(k - 1).compareTo(most) > 0; k++) {
      rest = rest.minus(heaviest.get(k - 1));
      most = share.times(rest).over(Fraction.ONE.minus(share.times(Fraction.of(k))));
    }
    return most;
  }
}
