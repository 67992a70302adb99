package org.commontable.campaigns.petitions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalTime;
import org.commontable.platform.web.PublicPages;
import org.commontable.platform.web.Secrets;
import org.commontable.platform.works.GrowingPause;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What petitions do by themselves: write letters, count, and check the count every night. */
@Configuration(proxyBeanMethods = false)
class PetitionRounds {
  private static final LocalTime NIGHT = LocalTime.of(7, 10);

  @Bean
  Seal petitionSeal(Secrets secrets) {
    return new Seal(secrets.key("petition"));
  }

  @Bean
  RecurringTask<Void> writePetitionLetters(Mailing mailing) {
    return Tasks.recurring("petition-letters", FixedDelay.of(Duration.ofSeconds(2)))
        .onFailure(new GrowingPause())
        .execute(
            (instance, context) -> PublicPages.<Integer, RuntimeException>quietly(mailing::run));
  }

  /** The number on a page may be {@link PublicPages#FRESH} late, so counting ends no page. */
  @Bean
  RecurringTask<Void> countSignatures(Counting counting) {
    return Tasks.recurring("petition-count", FixedDelay.of(Counting.INTERVAL))
        .onFailure(new GrowingPause())
        .execute(
            (instance, context) -> PublicPages.<Boolean, RuntimeException>quietly(counting::run));
  }

  /** 07:10 UTC, in the small hours of every zone of the United States. */
  @Bean
  RecurringTask<Void> checkSignatureCount(Counting counting) {
    return Tasks.recurring("petition-recount", new Daily(java.time.ZoneOffset.UTC, NIGHT))
        .execute(
            (instance, context) -> {
              var corrected = counting.reconcile();
              if (!corrected.isEmpty()) {
                LoggerFactory.getLogger(Counting.class)
                    .warn(
                        "The counters of {} petitions did not match their rows; corrected.",
                        corrected.size());
              }
            });
  }
}
