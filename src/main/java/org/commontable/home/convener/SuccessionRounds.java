package org.commontable.home.convener;

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

/** Installs, once a minute, whom nothing stands against any more: nobody need press for it. */
@Configuration(proxyBeanMethods = false)
class SuccessionRounds {
  @Bean
  RecurringTask<Void> installSuccessors(
      Succeeding succeeding, PlatformTransactionManager transactions) {
    var transaction = new TransactionTemplate(transactions);
    return Tasks.recurring("install-successors", FixedDelay.of(Duration.ofMinutes(1)))
        .onFailure(new GrowingPause())
        .execute(
            (instance, context) ->
                PublicPages.<Integer, RuntimeException>quietly(
                    () -> {
                      transaction.executeWithoutResult(status -> succeeding.settle());
                      return 0;
                    }));
  }
}
