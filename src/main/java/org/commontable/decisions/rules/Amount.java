package org.commontable.decisions.rules;

import org.commontable.shared.Fraction;

/**
 * How much is behind a stance. Heads and weight are different types, so that no sum can mix them.
 *
 * @param <A> the amount itself
 */
public sealed interface Amount<A extends Amount<A>> permits Heads, Weight {
  A plus(A other);

  Fraction exact();

  default boolean isZero() {
    return exact().isZero();
  }
}
