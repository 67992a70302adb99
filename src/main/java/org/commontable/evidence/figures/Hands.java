package org.commontable.evidence.figures;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Does works at the same time, begun in their order, each as soon as a hand is free. A parallel
 * stream hands out neighbours together, and those are often the long ones.
 */
final class Hands {
  private Hands() {}

  /** What one of them throws is thrown here. A work may wait for those before it. */
  static void doAll(List<? extends Runnable> works) {
    var next = new AtomicInteger();
    IntStream.rangeClosed(0, ForkJoinPool.getCommonPoolParallelism())
        .parallel()
        .forEach(
            hand -> {
              for (int at = next.getAndIncrement();
                  at < works.size();
                  at = next.getAndIncrement()) {
                works.get(at).run();
              }
            });
  }
}
