package org.commontable.platform.watch;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Counts answers by status and how long they took. Outside every filter, so that pages kept as
 * bytes count too; without addresses, which hold tokens and names.
 */
final class RequestFigures extends ValveBase {
  /** Upper ends of the steps, in milliseconds. */
  private static final long[] STEPS = {5, 10, 25, 50, 100, 250, 500, 1000, 2500, 10_000};

  private final Map<Integer, LongAdder> byStatus = new ConcurrentHashMap<>();
  private final LongAdder[] bySteps = new LongAdder[STEPS.length + 1];
  private final LongAdder nanos = new LongAdder();

  RequestFigures() {
    super(true);
    for (int i = 0; i < bySteps.length; i++) {
      bySteps[i] = new LongAdder();
    }
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    long began = System.nanoTime();
    try {
      getNext().invoke(request, response);
    } finally {
      count(response.getStatus(), System.nanoTime() - began);
    }
  }

  void count(int status, long took) {
    byStatus.computeIfAbsent(status, it -> new LongAdder()).increment();
    nanos.add(took);
    long millis = TimeUnit.NANOSECONDS.toMillis(took);
    int step = 0;
    while (step < STEPS.length && millis >= STEPS[step]) {
      step++;
    }
    bySteps[step].increment();
  }

  void write(Exposition out) {
    out.family("commontable_requests_total", "counter", "Answers by status.");
    new TreeMap<>(byStatus)
        .forEach((status, n) -> out.value("status", Integer.toString(status), n.sum()));
    out.family("commontable_request_seconds", "histogram", "How long answers took.");
    long sum = 0;
    for (int i = 0; i < STEPS.length; i++) {
      sum += bySteps[i].sum();
      out.bucket(Double.toString(STEPS[i] / 1000.0), sum);
    }
    sum += bySteps[STEPS.length].sum();
    out.bucket("+Inf", sum);
    out.suffixed("_sum", nanos.sum() / 1e9);
    out.suffixed("_count", sum);
  }
}
