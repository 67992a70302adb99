package org.commontable.decisions.rules;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.commontable.shared.Fraction;

/** A quorum of one part: of heads when it stands alone, or of the weight, or of one chamber. */
public sealed interface Threshold extends Quorum
    permits Quorum.Majority, Quorum.Half, Quorum.Fixed, Quorum.AtLeast {
  <A extends Amount<A>> Part part(A present, A members);

  @Override
  default List<Part> parts(Attendance attendance) {
    return List.of(part(attendance.present(), attendance.members()));
  }

  @Override
  default Count count(Attendance attendance) {
    return count(attendance.present(), attendance.members());
  }

  /** By heads. */
  default Count count(Heads present, Heads members) {
    long needed = needed(members);
    return new Count(
        needed,
        present.count(),
        part(present, members).met(),
        Math.max(0, needed - present.count()));
  }

  /** The fewest of so many that meet it. */
  default long needed(Heads members) {
    Part part = part(Heads.NONE, members);
    Fraction exact = part.right().over(new Fraction(part.factor(), BigInteger.ONE));
    boolean oneMore = part.relation() == Relation.MORE_THAN && exact.isWhole();
    return exact.ceiling().longValueExact() + (oneMore ? 1 : 0);
  }

  static <A extends Amount<A>> Part asked(
      A present, A members, Relation relation, Fraction share, Fraction whole) {
    return new Part(
        "quorum",
        present.exact(),
        relation,
        share,
        whole,
        Figures.only(Map.of("present", present.exact(), "members", members.exact())));
  }
}
