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
class AuditRounds {
  @Bean
  RecurringTask<Void> strikeOldAuditLines(Audit audit) {
    return Tasks.recurring("strike-old-audit-lines", new Daily(ZoneOffset.UTC, LocalTime.of(9, 0)))
        .execute(
            (instance, context) ->
                PublicPages.<Long, RuntimeException>quietly(() -> audit.strikeOld()));
  }
}
