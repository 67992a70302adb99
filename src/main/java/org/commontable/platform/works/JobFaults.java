package org.commontable.platform.works;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps why a job failed, where the operator reads it without the log of the node it ran on. */
@Component
class JobFaults extends AbstractSchedulerListener {
  private static final Logger LOG = LoggerFactory.getLogger(JobFaults.class);
  private static final int LONGEST = 300;

  private final JdbcClient sql;

  JobFaults(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public void onExecutionComplete(ExecutionComplete done) {
    if (done.getResult() == ExecutionComplete.Result.FAILED) {
      try {
        keep(done);
      } catch (DataAccessException away) {
        LOG.warn("Why a job failed could not be kept: {}", away.getMessage());
      }
    }
  }

  private void keep(ExecutionComplete done) {
    var words = done.getCause().map(JobFaults::inWords).orElse("");
    sql.sql(
            """
            INSERT INTO platform.job_fault (task_name, at, fault) VALUES (:name, :at, :fault)
            ON CONFLICT (task_name) DO UPDATE SET at = :at, fault = :fault
            """)
        .param("name", done.getExecution().getTaskName())
        .param("at", done.getTimeDone().atOffset(ZoneOffset.UTC))
        .param("fault", words.length() > LONGEST ? words.substring(0, LONGEST) : words)
        .update();
  }

  private static String inWords(Throwable fault) {
    var cause = fault;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }
}
