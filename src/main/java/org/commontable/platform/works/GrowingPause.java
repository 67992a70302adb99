package org.commontable.platform.works;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;

/**
 * A job that failed is tried again after 2, 4, 8 … seconds and at last every nine minutes: soon
 * enough after a hiccup, and without filling the log while something stays broken.
 */
public final class GrowingPause implements FailureHandler<Void> {
  private static final int DOUBLED_AT_MOST = 8;

  @Override
  public void onFailure(ExecutionComplete failed, ExecutionOperations<Void> job) {
    job.reschedule(
        failed, failed.getTimeDone().plus(after(failed.getExecution().consecutiveFailures)));
  }

  /** How long after a failure that this many came before, in a row. */
  static Duration after(int earlier) {
    return Duration.ofSeconds(2L << Math.min(earlier, DOUBLED_AT_MOST));
  }
}
