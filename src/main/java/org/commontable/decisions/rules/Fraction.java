package org.commontable.decisions.rules;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An exact fraction of at least zero, in lowest terms, written "p/q" or, when whole, "p". */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {
  public static final Fraction ZERO = of(0, 1);
  public static final Fraction HALF = of(1, 2);
  public static final Fraction ONE = of(1, 1);

  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,40})/([0-9]{1,40})");

  public Fraction {
    if (numerator.signum() < 0 || denominator.signum() <= 0) {
      throw new IllegalArgumentException("not a fraction of at least zero");
    }
    BigInteger common = numerator.gcd(denominator);
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  public static Fraction whole(BigInteger value) {
    return new Fraction(value, BigInteger.ONE);
  }

  /** Reads "p/q" and nothing else. */
  public static Fraction parse(String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a fraction p/q");
    }
    return new Fraction(new BigInteger(parts.group(1)), new BigInteger(parts.group(2)));
  }

  public Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Fraction times(BigInteger factor) {
    return new Fraction(numerator.multiply(factor), denominator);
  }

  public boolean isZero() {
    return numerator.signum() == 0;
  }

  /** By cross-multiplication. */
  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
  }
}
