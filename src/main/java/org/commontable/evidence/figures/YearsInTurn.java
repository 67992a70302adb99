package org.commontable.evidence.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/**
 * Works of which, in each year, some come first, then one for the whole year, then all others; one
 * year does not wait for another.
 */
final class YearsInTurn {
  private static final class Year {
    final List<Runnable> first = new ArrayList<>();
    final List<Runnable> later = new ArrayList<>();

    /** False where something went wrong. */
    final CompletableFuture<Boolean> begun = new CompletableFuture<>();

    int left;

    synchronized boolean isLast() {
      return --left == 0;
    }
  }

  private final Map<Integer, Year> years = new TreeMap<>();

  void first(int year, Runnable work) {
    of(year).first.add(work);
  }

  void later(int year, Runnable work) {
    of(year).later.add(work);
  }

  private Year of(int year) {
    return years.computeIfAbsent(year, it -> new Year());
  }

  /**
   * @param between done once for each year of which anything comes first, after that
   */
  void doAll(IntConsumer between) {
    List<Runnable> all = new ArrayList<>();
    years.forEach((year, it) -> begin(it, () -> between.accept(year), all));
    years.values().forEach(it -> it.later.forEach(work -> all.add(() -> whenBegun(it, work))));
    Hands.doAll(all);
  }

  private static void begin(Year year, Runnable between, List<Runnable> all) {
    year.left = year.first.size();
    if (year.left == 0) {
      year.begun.complete(true);
    }
    year.first.forEach(
        work ->
            all.add(
                () -> {
                  boolean done = false;
                  try {
                    work.run();
                    if (year.isLast()) {
                      between.run();
                      year.begun.complete(true);
                    }
                    done = true;
                  } finally {
                    if (!done) {
                      year.begun.complete(false);
                    }
                  }
                }));
  }

  private static void whenBegun(Year year, Runnable work) {
    if (year.begun.join()) {
      work.run();
    }
  }
}
