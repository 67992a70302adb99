package org.commontable.shared;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** An exact number as two integers in lowest terms, the denominator positive: "1/3", "4". */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {
  private static final Pattern WRITTEN = Pattern.compile("-?[0-9]{1,18}(/[0-9]{1,18})?");
  public static final Fraction ZERO = of(0);
  public static final Fraction HALF = of(1, 2);
  public static final Fraction ONE = of(1);

  public Fraction {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("a fraction with denominator 0");
    }
    if (!denominator.equals(BigInteger.ONE)) { // most are whole
      BigInteger divisor = numerator.gcd(denominator);
      if (denominator.signum() < 0) {
        divisor = divisor.negate();
      }
      numerator = numerator.divide(divisor);
      denominator = denominator.divide(divisor);
    }
  }

  public static Fraction of(long whole) {
    return of(whole, 1);
  }

  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** Reads "4" or "1/3"; a sentence when it is neither. */
  public static Fraction parse(String text) {
    if (!WRITTEN.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is neither a whole number nor a fraction such as 1/3");
    }
    int slash = text.indexOf('/');
    if (slash < 0) {
      return of(Long.parseLong(text));
    }
    long below = Long.parseLong(text.substring(slash + 1));
    if (below == 0) {
      throw new IllegalArgumentException("\"" + text + "\" divides by zero");
    }
    return of(Long.parseLong(text.substring(0, slash)), below);
  }

  public Fraction plus(Fraction other) {
    if (isWhole() && other.isWhole()) {
      return new Fraction(numerator.add(other.numerator), BigInteger.ONE);
    }
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Fraction minus(Fraction other) {
    return plus(other.negated());
  }

  public Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  public Fraction times(BigInteger factor) {
    return new Fraction(numerator.multiply(factor), denominator);
  }

  public boolean isZero() {
    return numerator.signum() == 0;
  }

  public Fraction over(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  public Fraction negated() {
    return new Fraction(numerator.negate(), denominator);
  }

  public int signum() {
    return numerator.signum();
  }

  public boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  /** The next whole number upward, itself when whole. */
  public BigInteger ceiling() {
    return floor().add(isWhole() ? BigInteger.ZERO : BigInteger.ONE);
  }

  public BigInteger floor() {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  @Override
  public int compareTo(Fraction other) {
    if (isWhole() && other.isWhole()) {
      return numerator.compareTo(other.numerator);
    }
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public String toString() {
    return isWhole() ? numerator.toString() : numerator + "/" + denominator;
  }
}
