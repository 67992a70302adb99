package org.commontable.measures;

import java.util.Arrays;
import java.util.Optional;

/**
 * Fisher's scoring for {@link Hetop}: the parameters are the cuts, then the reference group's mean,
 * then the logarithm of its deviation unless that is held at 0.
 */
final class HetopFit {
  private static final int STEPS = 200;
  private static final double SMALL = 1e-10;
  private static final double STEP = 1e-5; // of a slope, exact to ten digits
  private static final double FAR = 12; // no two school tests lie twelve deviations apart

  private final double[] reference;
  private final double[] focal;
  private final int cuts;
  private final int size;

  HetopFit(double[] reference, double[] focal, boolean sameSpread) {
    this.reference = reference;
    this.focal = focal;
    this.cuts = reference.length - 1;
    this.size = cuts + (sameSpread ? 1 : 2);
  }

  Optional<Hetop> best() {
    double[] at = start();
    for (int i = 0; i < STEPS; i++) {
      Optional<double[]> step = LinearSystem.solve(information(at), score(at));
      if (step.isEmpty()) {
        return Optional.empty();
      }
      double[] next = climb(at, step.get());
      double moved = distance(at, next);
      at = next;
      if (Math.abs(at[cuts]) > FAR) {
        return Optional.empty();
      }
      if (moved < SMALL) {
        return answer(at);
      }
    }
    return Optional.empty();
  }

  private double[] start() {
    double[] at = new double[size];
    double total = Arrays.stream(reference).sum() + Arrays.stream(focal).sum();
    double below = 0;
    for (int k = 0; k < cuts; k++) {
      below += reference[k] + focal[k];
      at[k] = Normal.quantile(below / total);
    }
    return at;
  }

  /** The step, halved until it does not lead downhill. */
  private double[] climb(double[] at, double[] step) {
    double here = likelihood(at);
    double part = 1;
    for (int i = 0; i < 40; i++, part /= 2) {
      double[] next = at.clone();
      for (int j = 0; j < size; j++) {
        next[j] += part * step[j];
      }
      if (likelihood(next) >= here) {
        return next;
      }
    }
    return at;
  }

  private Optional<Hetop> answer(double[] at) {
    double mean = Math.abs(at[cuts]) < 10 * SMALL ? 0 : at[cuts]; // nearer the search does not see
    double deviation = deviation(at);
    double pooled = Math.sqrt((deviation * deviation + 1) / 2);
    double[] slope = new double[size];
    slope[cuts] = 1 / pooled;
    if (size > cuts + 1) {
      slope[cuts + 1] = -mean * deviation * deviation / 2 / (pooled * pooled * pooled);
    }
    double se = se(information(at), slope);
    return se < FAR // nothing is known where the likelihood is flat
        ? Optional.of(new Hetop(mean, deviation, mean / pooled, se, se(observed(at), slope)))
        : Optional.empty();
  }

  /** By the delta method; NaN where the information cannot be turned round. */
  private static double se(double[][] information, double[] slope) {
    return LinearSystem.solve(information, slope)
        .map(solved -> Math.sqrt(dot(slope, solved)))
        .orElse(Double.NaN);
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int j = 0; j < one.length; j++) {
      sum += one[j] * other[j];
    }
    return sum;
  }

  private double deviation(double[] at) {
    return size > cuts + 1 ? Math.exp(at[cuts + 1]) : 1;
  }

  private double likelihood(double[] at) {
    double sum = 0;
    double[] p = chances(at, at[cuts], deviation(at));
    double[] q = chances(at, 0, 1);
    for (int k = 0; k <= cuts; k++) {
      sum += term(reference[k], p[k]) + term(focal[k], q[k]);
    }
    return sum;
  }

  private static double term(double pupils, double chance) {
    if (chance <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return pupils == 0 ? 0 : pupils * Math.log(chance);
  }

  private double[] chances(double[] at, double mean, double deviation) {
    double[] chances = new double[cuts + 1];
    double below = 0;
    for (int k = 0; k < cuts; k++) {
      double upTo = Normal.below((at[k] - mean) / deviation);
      chances[k] = upTo - below;
      below = upTo;
    }
    chances[cuts] = 1 - below;
    return chances;
  }

  private double[] score(double[] at) {
    double[] score = new double[size];
    add(score, reference, chances(at, at[cuts], deviation(at)), slopesOfReference(at));
    add(score, focal, chances(at, 0, 1), slopesOfFocal(at));
    return score;
  }

  private void add(double[] score, double[] pupils, double[] chances, double[][] slopes) {
    for (int k = 0; k <= cuts; k++) {
      for (int j = 0; j < size; j++) {
        score[j] += pupils[k] / chances[k] * slopes[k][j];
      }
    }
  }

  private double[][] information(double[] at) {
    double[][] information = new double[size][size];
    add(information, reference, chances(at, at[cuts], deviation(at)), slopesOfReference(at));
    add(information, focal, chances(at, 0, 1), slopesOfFocal(at));
    return information;
  }

  /** How the score changes with each parameter, downward. */
  private double[][] observed(double[] at) {
    double[][] observed = new double[size][size];
    for (int j = 0; j < size; j++) {
      double[] above = at.clone();
      double[] below = at.clone();
      above[j] += STEP;
      below[j] -= STEP;
      double[] up = score(above);
      double[] down = score(below);
      for (int i = 0; i < size; i++) {
        observed[i][j] = (down[i] - up[i]) / (2 * STEP);
      }
    }
    return observed;
  }

  private void add(double[][] to, double[] pupils, double[] chances, double[][] slopes) {
    double all = Arrays.stream(pupils).sum();
    for (int k = 0; k <= cuts; k++) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          to[i][j] += all / chances[k] * slopes[k][i] * slopes[k][j];
        }
      }
    }
  }

  /** How each level's chance changes with each parameter. */
  private double[][] slopesOfReference(double[] at) {
    double[][] slopes = new double[cuts + 1][size];
    double deviation = deviation(at);
    for (int k = 0; k < cuts; k++) {
      double z = (at[k] - at[cuts]) / deviation;
      double density = Normal.density(z);
      for (int sign : new int[] {1, -1}) {
        double[] row = slopes[sign > 0 ? k : k + 1];
        row[k] += sign * density / deviation;
        row[cuts] -= sign * density / deviation;
        if (size > cuts + 1) {
          row[cuts + 1] -= sign * density * z;
        }
      }
    }
    return slopes;
  }

  private double[][] slopesOfFocal(double[] at) {
    double[][] slopes = new double[cuts + 1][size];
    for (int k = 0; k < cuts; k++) {
      double density = Normal.density(at[k]);
      slopes[k][k] += density;
      slopes[k + 1][k] -= density;
    }
    return slopes;
  }

  private static double distance(double[] from, double[] to) {
    double most = 0;
    for (int j = 0; j < from.length; j++) {
      most = Math.max(most, Math.abs(to[j] - from[j]));
    }
    return most;
  }
}
