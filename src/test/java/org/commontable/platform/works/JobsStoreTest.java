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
      await(() -> ailing(1));
      var failed = gauges.read().jobs().getFirst();
      assertThat(failed.fault()).isEqualTo("IOException: no room");
      assertThat(Duration.between(failed.failed().orElseThrow(), failed.next()))
          .isBetween(Duration.ofMillis(1900), Duration.ofMillis(2500));
      await(() -> ailing(2));
      var again = gauges.read().jobs().getFirst();
      assertThat(Duration.between(again.failed().orElseThrow(), again.next()))
          .isBetween(Duration.ofMillis(3900), Duration.ofMillis(4500));
      await(() -> ailing(0));
      assertThat(gauges.read().jobs().getFirst().fault()).as("it is well").isEmpty();
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

  private boolean ailing(int times) {
    var jobs = gauges.read().jobs();
    return !jobs.isEmpty()
        && jobs.getFirst().failures() == times
        && (times > 0
            ? !jobs.getFirst().fault().isEmpty() // kept a moment after the job's own line
            : jobs.getFirst().succeeded().isPresent());
  }

  private static void await(java.util.function.BooleanSupplier holds) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(50);
    }
  }
}
