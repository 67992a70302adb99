package org.commontable.measures;

import java.util.List;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.Trigamma;

/** Newton's steps in ln α and ln β, each halved until it leads uphill. */
final class ShrinkageFit {
  /** 95th percentile of half a χ² with one degree: no spread is the edge of what can be. */
  private static final double CHANCE = 2.705543454095404;

  private static final int STEPS = 200;
  private static final double LARGEST = 25;

  private final List<Rate> units;
  private final double common;
  private double[] at;

  ShrinkageFit(List<Rate> units, double common) {
    this.units = units;
    this.common = common;
    this.at = new double[] {Math.log(20 * common), Math.log(20 * (1 - common))};
    for (int i = 0; i < STEPS; i++) {
      double[] next = step();
      double moved = Math.abs(next[0] - at[0]) + Math.abs(next[1] - at[1]);
      at = next;
      if (moved < 1e-11 || at[0] > LARGEST || at[1] > LARGEST) {
        return;
      }
    }
  }

  BetaPrior prior() {
    return new BetaPrior(Math.exp(at[0]), Math.exp(at[1]));
  }

  boolean standsOut() {
    return 2 * (likelihood(at) - withoutSpread()) > CHANCE;
  }

  private double withoutSpread() {
    double sum = 0;
    for (Rate unit : units) {
      sum +=
          unit.events() * Math.log(common)
              + (unit.population() - unit.events()) * Math.log1p(-common);
    }
    return sum;
  }

  private double likelihood(double[] where) {
    double a = Math.exp(where[0]);
    double b = Math.exp(where[1]);
    double sum = 0;
    for (Rate unit : units) {
      sum += rising(a, unit.events()) + rising(b, unit.population() - unit.events());
      sum -= rising(a + b, unit.population());
    }
    return sum;
  }

  /** ln Γ(a + k) − ln Γ(a); for a far above k the difference would be lost in its parts. */
  private static double rising(double a, long k) {
    if (a < 1e5) {
      return LogGamma.value(a + k) - LogGamma.value(a);
    }
    double middle = a + (k - 1) / 2.0;
    return k * Math.log(middle) - k * ((double) k * k - 1) / (24 * middle * middle);
  }

  private double[] step() {
    double a = Math.exp(at[0]);
    double b = Math.exp(at[1]);
    double ga = 0;
    double gb = 0;
    double haa = 0;
    double hbb = 0;
    double hab = 0;
    for (Rate unit : units) {
      double n = unit.population();
      double x = unit.events();
      double both = Digamma.value(a + b) - Digamma.value(n + a + b);
      double bothTwice = Trigamma.value(a + b) - Trigamma.value(n + a + b);
      ga += Digamma.value(x + a) - Digamma.value(a) + both;
      gb += Digamma.value(n - x + b) - Digamma.value(b) + both;
      haa += Trigamma.value(x + a) - Trigamma.value(a) + bothTwice;
      hbb += Trigamma.value(n - x + b) - Trigamma.value(b) + bothTwice;
      hab += bothTwice;
    }
    double[] gradient = {a * ga, b * gb};
    double[][] curve = {
      {-(a * a * haa + a * ga), -a * b * hab}, {-a * b * hab, -(b * b * hbb + b * gb)}
    };
    double determinant = curve[0][0] * curve[1][1] - curve[0][1] * curve[1][0];
    double[] step =
        curve[0][0] > 0 && determinant > 0
            ? LinearSystem.solve(curve, gradient).orElse(gradient)
            : gradient;
    return climb(step);
  }

  private double[] climb(double[] step) {
    double longest = Math.max(Math.abs(step[0]), Math.abs(step[1]));
    double part = longest > 2 ? 2 / longest : 1;
    double here = likelihood(at);
    for (int i = 0; i < 50; i++, part /= 2) {
      double[] next = {at[0] + part * step[0], at[1] + part * step[1]};
      if (likelihood(next) > here) {
        return next;
      }
    }
    return at;
  }
}
