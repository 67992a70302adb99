package org.commontable.accounts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.commontable.platform.web.PublicPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SpentLinkRounds {
  @Bean
  RecurringTask<Void> strikeSpentLinks(SpentLinks links) {
    return Tasks.recurring("strike-spent-links", new Daily(ZoneOffset.UTC, LocalTime.of(9, 20)))
        .execute(
            (instance, context) -> PublicPages.<Integer, RuntimeException>quietly(links::strike));
  }
}
