package org.commontable.decisions.rules;

import org.commontable.shared.Fraction;

/** How two sides of a sum must stand to each other. */
public enum Relation {
  MORE_THAN(">"),
  AT_LEAST("≥"),
  AT_MOST("≤");

  private final String sign;

  Relation(String sign) {
    this.sign = sign;
  }

  public boolean holds(Fraction left, Fraction right) {
    int order = left.compareTo(right);
    return switch (this) {
      case MORE_THAN -> order > 0;
      case AT_LEAST -> order >= 0;
      case AT_MOST -> order <= 0;
    };
  }

  public String sign() {
    return sign;
  }
}
