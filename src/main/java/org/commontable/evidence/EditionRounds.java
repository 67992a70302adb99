package org.commontable.evidence;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.commontable.platform.works.GrowingPause;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A program with other rules than the newest edition's makes a new one soon after its start. */
@Configuration(proxyBeanMethods = false)
class EditionRounds {
  private static final Duration EVERY = Duration.ofMinutes(1);

  @Bean
  RecurringTask<Void> renewEditionOfOldRules(EvidenceData data, PlatformTransactionManager works) {
    return Tasks.recurring("edition-of-old-rules", FixedDelay.of(EVERY))
        .onFailure(new GrowingPause())
        .execute(
            (instance, context) -> {
              if (data.editions().isOfOldRules()) {
                new TransactionTemplate(works).executeWithoutResult(tx -> data.renewOldEdition());
              }
            });
  }
}
