package org.commontable.decisions.rules;

import org.commontable.shared.Fraction;

/** A sum of weights. Zero is a weight like any other and never stands for "not set". */
public record Weight(Fraction value) implements Amount<Weight> {
  public static final Weight NONE = new Weight(Fraction.ZERO);
  public static final Weight ONE = new Weight(Fraction.ONE);

  public Weight {
    if (value.signum() < 0) {
      throw new IllegalArgumentException("a weight is at least 0");
    }
  }

  @Override
  public Weight plus(Weight other) {
    return new Weight(value.plus(other.value));
  }

  @Override
  public Fraction exact() {
    return value;
  }
}
