package org.commontable.evidence.release;

import java.util.List;
import java.util.Random;
import org.commontable.evidence.Hidden;

/** A small state: three districts, of which two have schools; races and sexes that add up. */
final class World {
  static final List<String> PLACES =
      List.of("001", "001001", "001002", "001003", "002", "002001", "002002", "003", "999");
  static final List<String> GROUPS = List.of("all", "black", "white", "hispanic", "female", "male");
  private static final int WIDTH = GROUPS.size();
  private static final long MOST = 400;

  private final long[] truth = new long[PLACES.size() * WIDTH];
  private final Cells cells = new Cells(PLACES, GROUPS, 0);

  World(Random random) {
    for (String leaf : List.of("001001", "001002", "001003", "002001", "002002", "003")) {
      for (int group = 1; group <= 3; group++) {
        long amount =
            switch (random.nextInt(5)) {
              case 0 -> 0;
              case 1, 2 -> 1 + random.nextInt(9);
              default -> 10 + random.nextInt(25);
            };
        add(leaf, group, amount);
        add(leaf, 0, amount);
        long female = amount == 0 ? 0 : random.nextInt((int) amount + 1);
        add(leaf, 4, female);
        add(leaf, 5, amount - female);
      }
    }
    for (int cell = 0; cell < truth.length; cell++) {
      cells.number(cell, truth[cell], 0, 2);
    }
  }

  private void add(String leaf, int group, long amount) {
    truth[at(leaf, group)] += amount;
    if (leaf.length() == 6) {
      truth[at(leaf.substring(0, 3), group)] += amount;
    }
    truth[at("999", group)] += amount;
  }

  static int at(String place, int group) {
    return PLACES.indexOf(place) * WIDTH + group;
  }

  Cells cells() {
    return cells;
  }

  long truth(int cell) {
    return truth[cell];
  }

  /** What a reader has who knows the rules and every sum. */
  Reader reader(Counting counting) {
    long[] low = new long[truth.length];
    long[] high = new long[truth.length];
    for (int cell = 0; cell < truth.length; cell++) {
      low[cell] = cells.isShown(cell) ? truth[cell] : low(cells.why(cell));
      high[cell] = cells.isShown(cell) ? truth[cell] : high(cells.why(cell), counting);
    }
    Reader reader = new Reader(low, high);
    for (int group = 0; group < WIDTH; group++) {
      reader.sum(at("001", group), at("001001", group), at("001002", group), at("001003", group));
      reader.sum(at("002", group), at("002001", group), at("002002", group));
      reader.sum(at("999", group), at("001", group), at("002", group), at("003", group));
    }
    for (String place : PLACES) {
      reader.sum(at(place, 0), at(place, 1), at(place, 2), at(place, 3));
      reader.sum(at(place, 0), at(place, 4), at(place, 5));
    }
    return reader;
  }

  private static long low(Hidden why) {
    return switch (why) {
      case FEW_EVENTS -> 1;
      case COMPLEMENT -> 10;
      default -> 0;
    };
  }

  private static long high(Hidden why, Counting counting) {
    return switch (why) {
      case FEW_EVENTS -> 9;
      case SMALL_GROUP -> counting == Counting.POPULATION ? 9 : MOST;
      default -> MOST;
    };
  }

  /** True where somebody could be harmed. */
  boolean isGuarded(int cell) {
    return cells.isHidden(cell) && cells.isSensitive(cell);
  }

  /** At least this far apart must lie what the number can be. */
  long need(int cell) {
    long all = truth[cell - cell % WIDTH];
    long most = cell % WIDTH == 0 ? 9 : Math.min(9, all);
    return Math.min(Limits.PROTECTION, most - low(cells.why(cell)));
  }
}
