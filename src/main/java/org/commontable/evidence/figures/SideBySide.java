package org.commontable.evidence.figures;

import java.util.Comparator;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * Works that do not wait for each other, on all processors: whoever is free takes the next, the
 * largest first. A parallel stream deals them out beforehand, and few of them are most of the work.
 */
final class SideBySide {
  private SideBySide() {}

  /**
   * Returns when all are done; what one of them throws comes out of here.
   *
   * @param sizes of each, roughly
   */
  static void run(Map<Runnable, Integer> sizes) {
    Queue<Runnable> left =
        new ConcurrentLinkedQueue<>(
            sizes.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList());
    IntStream.range(0, Runtime.getRuntime().availableProcessors())
        .parallel()
        .forEach(
            worker -> {
              for (Runnable next = left.poll(); next != null; next = left.poll()) {
                next.run();
              }
            });
  }
}
