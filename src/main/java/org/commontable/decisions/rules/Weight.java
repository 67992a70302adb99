package org.commontable.decisions.rules;

/** A sum of weights. Zero is a weight like any other and never stands for "not set". */
public record Weight(Fraction value) implements Amount<Weight> {
  public static final Weight NONE = new Weight(Fraction.ZERO);
  public static final Weight ONE = new Weight(Fraction.ONE);

  @Override
  public Weight plus(Weight other) {
    return new Weight(value.plus(other.value));
  }

  @Override
  public Fraction exact() {
    return value;
  }
}
