package org.commontable.decisions.store;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.commontable.platform.web.PublicPages;
import org.commontable.platform.works.GrowingPause;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down, once a minute, which support the clock has suspended. Looking is quiet; a line that
 * is written is not, so that public pages follow at once.
 */
@Configuration(proxyBeanMethods = false)
class SuspensionRounds {
  @Bean
  RecurringTask<Void> writeDownSuspensions(
      SuspensionRound round, PlatformTransactionManager transactions) {
    var transaction = new TransactionTemplate(transactions);
    return Tasks.recurring("write-down-suspensions", FixedDelay.of(Duration.ofMinutes(1)))
        .onFailure(new GrowingPause())
        .execute(
            (instance, context) -> {
              boolean due = PublicPages.<Boolean, RuntimeException>quietly(round::isDue);
              if (due) {
                transaction.executeWithoutResult(status -> round.run());
              }
            });
  }
}
