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

/** Every ten minutes: whose day to check a condition has come is asked, once. */
@Configuration(proxyBeanMethods = false)
class ConditionRounds {
  @Bean
  RecurringTask<Void> askWhetherConditionsAreMet(
      ConditionNews news, PlatformTransactionManager transactions) {
    var transaction = new TransactionTemplate(transactions);
    return Tasks.recurring("ask-whether-conditions-are-met", FixedDelay.of(Duration.ofMinutes(10)))
        .onFailure(new GrowingPause())
        .execute(
            (instance, context) ->
                PublicPages.quietly(() -> transaction.execute(status -> news.askOnTheDay())));
  }
}
