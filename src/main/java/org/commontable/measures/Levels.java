package org.commontable.measures;

import java.util.List;

/** How many pupils of a group stand at each level of a test, lowest level first. */
public record Levels(List<Long> pupils) {
  public Levels {
    if (pupils.size() < 2 || pupils.stream().anyMatch(n -> n < 0)) {
      throw new IllegalArgumentException("two levels or more, none negative: " + pupils);
    }
    if (pupils.stream().allMatch(n -> n == 0)) {
      throw new IllegalArgumentException("nobody was tested");
    }
    pupils = List.copyOf(pupils);
  }

  public long tested() {
    return pupils.stream().mapToLong(Long::longValue).sum();
  }

  public int filled() {
    return (int) pupils.stream().filter(n -> n > 0).count();
  }

  /**
   * Those who reached a level, over all who were tested.
   *
   * @param level 1 is the lowest
   */
  public Rate atLeast(int level) {
    if (level < 2 || level > pupils.size()) {
      throw new IllegalArgumentException(
          "a cut lies between level 2 and " + pupils.size() + ", not at " + level);
    }
    long reached = pupils.subList(level - 1, pupils.size()).stream().mapToLong(n -> n).sum();
    return new Rate(reached, tested());
  }

  /**
   * Points per pupil, times 100.
   *
   * @param weights points by level, as the state's rule of the year has them
   */
  public double index(List<Double> weights) {
    if (weights.size() != pupils.size()) {
      throw new IllegalArgumentException(
          pupils.size() + " levels want as many weights, not " + weights.size());
    }
    double points = 0;
    for (int i = 0; i < weights.size(); i++) {
      points += weights.get(i) * pupils.get(i);
    }
    return 100 * points / tested();
  }
}
