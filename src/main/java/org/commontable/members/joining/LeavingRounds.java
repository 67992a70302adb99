package org.commontable.members.joining;

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
 * Ends, once a minute, memberships whose notice has come to its day. Looking is quiet; an ending is
 * not, so that public pages lose the name at once.
 */
@Configuration(proxyBeanMethods = false)
class LeavingRounds {
  @Bean
  RecurringTask<Void> leaveOnTheDay(
      LeavingNotices notices, PlatformTransactionManager transactions) {
    var transaction = new TransactionTemplate(transactions);
    return Tasks.recurring("leave-on-the-day", FixedDelay.of(Duration.ofMinutes(1)))
        .onFailure(new GrowingPause())
        .execute(
            (instance, context) -> {
              boolean due =
                  PublicPages.<Boolean, RuntimeException>quietly(() -> !notices.due().isEmpty());
              if (due) {
                transaction.executeWithoutResult(status -> notices.settle());
              }
            });
  }
}
