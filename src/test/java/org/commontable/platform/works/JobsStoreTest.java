package org.commontable.platform.works;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.commontable.platform.settings.Settings;
import org.commontable.support.Database;
import org.junit.jupiter.api.Test;

/** A job that fails is tried again, farther and farther apart, and its reason can be read. */
class JobsStoreTest extends Database {
  private final Gauges gauges =
      new Gauges(JDBC, data(), Settings.read(Map.of(), Path.of(".")), Clock.systemUTC());

  @Test
  void aFailingJobSaysWhyAndWaitsLonger() throws Exception {
    var runs = new AtomicInteger();
    var task =
        Tasks.recurring("count-nothing", FixedDelay.of(Duration.ofMillis(10)))
            .onFailure(new GrowingPause())
            .execute(
                (instance, context) -> {
                  if (runs.incrementAndGet() < 3) {
                    throw new IllegalStateException("outer", new java.io.IOException("no room"));
                  }
                });
    var scheduler =
        Scheduler.create(DATA_SOURCE)
            .startTasks(task)
            .tableName("platform.scheduled_tasks")
            .pollingInterval(Duration.ofMillis(100))
            .addSchedulerListener(new JobFaults(JDBC))
            .build();
    scheduler.start();
    try {
      var failed = ailing(1);
      assertThat(failed.fault()).isEqualTo("IOException: no room");
      assertThat(Duration.between(failed.failed().orElseThrow(), failed.next()))
          .isBetween(Duration.ofMillis(1900), Duration.ofMillis(2500));
      var again = ailing(2);
      assertThat(Duration.between(again.failed().orElseThrow(), again.next()))
          .isBetween(Duration.ofMillis(3900), Duration.ofMillis(4500));
      assertThat(ailing(0).fault()).as("it is well").isEmpty();
    } finally {
      scheduler.stop();
    }
  }

  @Test
  void theLongestPauseIsNineMinutes() {
    assertThat(GrowingPause.after(0)).isEqualTo(Duration.ofSeconds(2));
    assertThat(GrowingPause.after(500)).isEqualTo(Duration.ofSeconds(512));
  }

  @Test
  void aLetterThatIsDueForLongIsLateOnlyWhereAServerCouldTakeIt() {
    OWNER
        .sql(
            """
            INSERT INTO platform.letter (id, posted, kind, recipient, lang, subject, text, secret, next_try)
            VALUES (gen_random_uuid(), now(), 'k', 'a@example.org', 'en', 's', 't', false,
                    now() - interval '6 minutes')
            """)
        .update();
    var withServer =
        new Gauges(
            JDBC,
            data(),
            Settings.read(Map.of("COMMONTABLE_SMTP_HOST", "mail.example.org"), Path.of(".")),
            Clock.systemUTC());
    assertThat(withServer.read().mail().late()).isEqualTo(1);
    assertThat(gauges.read().mail().late()).isZero();
    assertThat(gauges.read().versions().migration()).startsWith("2026");
    assertThat(gauges.read().disks().getFirst().free()).isPositive();
  }

  /** The job as it is once it has failed so often; its reason is kept a moment after its line. */
  private Works.Job ailing(int times) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (true) {
      for (var job : gauges.read().jobs()) {
        boolean told = times > 0 ? !job.fault().isEmpty() : job.succeeded().isPresent();
        if (job.failures() == times && told) {
          return job;
        }
      }
      assertThat(System.nanoTime()).as("never failed %d times", times).isLessThan(end);
      Thread.sleep(50);
    }
  }
}
