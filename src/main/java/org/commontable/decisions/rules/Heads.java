package org.commontable.decisions.rules;

import org.commontable.shared.Fraction;

/** A number of organizations. */
public record Heads(long count) implements Amount<Heads> {
  public static final Heads NONE = new Heads(0);
  public static final Heads ONE = new Heads(1);

  @Override
  public Heads plus(Heads other) {
    return new Heads(Math.addExact(count, other.count));
  }

  @Override
  public Fraction exact() {
    return Fraction.of(count, 1);
  }
}
