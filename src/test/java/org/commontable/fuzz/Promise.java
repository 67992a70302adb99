package org.commontable.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * What every reader of outside bytes promises: it answers, or refuses with a sentence, by one of
 * the exceptions it declares; within a time and a memory that follow from the size of the input.
 */
public final class Promise {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final long MOST_CPU_NANOS = 1_000_000_000L;

  /** The fuzzer's hooks allocate, too: it counts 96 MB where the reader alone takes 10. */
  private static final long BASE_BYTES = 128L << 20;

  private final List<Class<? extends Throwable>> refusals;
  private int times = 300;

  private Promise(List<Class<? extends Throwable>> refusals) {
    this.refusals = refusals;
  }

  /** The only exceptions that may leave the reader; a subclass of none of them is a fault. */
  @SafeVarargs
  public static Promise mayRefuseBy(Class<? extends Throwable>... refusals) {
    var declared = new ArrayList<Class<? extends Throwable>>();
    for (var refusal : refusals) {
      declared.add(refusal);
    }
    return new Promise(declared);
  }

  public static Promise neverThrows() {
    return new Promise(List.of());
  }

  /** How many bytes may be allocated for one of the input; 300 unless said. */
  public Promise allocatingAtMost(int times) {
    this.times = times;
    return this;
  }

  public interface Work {
    void run() throws Exception;
  }

  /** The message of the refusal; empty when the reader took the input. */
  public String holds(long inputLength, Work work) {
    var first = once(work);
    // The first time classes are loaded, too: what is too much must be so again.
    var run = isTooMuch(first, inputLength) ? once(work) : first;
    if (isTooMuch(run, inputLength)) {
      throw new AssertionError(
          "%d ms and %d bytes of memory for %d bytes"
              .formatted(run.cpuNanos() / 1_000_000, run.bytes(), inputLength));
    }
    return run.refusal();
  }

  private record Run(String refusal, long cpuNanos, long bytes) {}

  private boolean isTooMuch(Run run, long inputLength) {
    return run.cpuNanos() > MOST_CPU_NANOS || run.bytes() > BASE_BYTES + times * inputLength;
  }

  private Run once(Work work) {
    long cpu = THREADS.getCurrentThreadCpuTime();
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    String refusal = "";
    try {
      work.run();
    } catch (Throwable thrown) { // StackOverflowError is a fault, too
      refusal = sentence(thrown);
    }
    return new Run(
        refusal,
        THREADS.getCurrentThreadCpuTime() - cpu,
        THREADS.getCurrentThreadAllocatedBytes() - bytes);
  }

  private String sentence(Throwable thrown) {
    if (thrown instanceof AssertionError found) {
      throw found;
    }
    if (refusals.stream().noneMatch(refusal -> refusal.isInstance(thrown))) {
      throw new AssertionError("not declared: " + thrown, thrown);
    }
    String message = String.valueOf(thrown.getMessage());
    if (message.isBlank() || message.equals("null")) {
      throw new AssertionError("no sentence: " + thrown, thrown);
    }
    return message;
  }
}
