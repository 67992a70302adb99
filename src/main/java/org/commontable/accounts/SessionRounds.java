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
class SessionRounds {
  @Bean
  RecurringTask<Void> forgetEndedSessions(Sessions sessions) {
    return Tasks.recurring("forget-ended-sessions", new Daily(ZoneOffset.UTC, LocalTime.of(9, 10)))
        .execute(
            (instance, context) ->
                PublicPages.<Integer, RuntimeException>quietly(sessions::forgetEnded));
  }
}
