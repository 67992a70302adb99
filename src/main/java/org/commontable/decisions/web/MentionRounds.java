package org.commontable.decisions.web;

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

/** Every ten minutes: whoever was named and has had no such letter for a day gets one. */
@Configuration(proxyBeanMethods = false)
class MentionRounds {
  @Bean
  RecurringTask<Void> tellWhoWasNamed(
      MentionLetters letters, PlatformTransactionManager transactions) {
    var transaction = new TransactionTemplate(transactions);
    return Tasks.recurring("tell-who-was-named", FixedDelay.of(Duration.ofMinutes(10)))
        .onFailure(new GrowingPause())
        .execute(
            (instance, context) ->
                PublicPages.quietly(() -> transaction.execute(status -> letters.round())));
  }
}
