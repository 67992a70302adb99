package org.commontable.decisions.rules;

import java.math.BigInteger;
import java.util.Map;
import org.commontable.shared.Fraction;

/**
 * One part of a rule with its numbers: {@code part·b} compared with {@code a·whole}. What is met is
 * computed from the very numbers that are printed.
 *
 * @param key which part it is, as the message catalogs name it
 * @param share a/b
 * @param from where further numbers that the sentence names come from
 */
public record Part(
    String key, Fraction part, Relation relation, Fraction share, Fraction whole, Figures from) {

  static <A extends Amount<A>> Part of(
      String key, A part, Relation relation, Fraction share, A whole, Figures from) {
    return new Part(key, part.exact(), relation, share, whole.exact(), from);
  }

  /** Further numbers the sentence names. */
  public Map<String, String> figures() {
    return from.written();
  }

  public boolean met() {
    return relation.holds(left(), right());
  }

  public BigInteger factor() {
    return share.denominator();
  }

  public Fraction left() {
    return part.times(share.denominator());
  }

  public Fraction right() {
    return whole.times(share.numerator());
  }
}
