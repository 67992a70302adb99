package org.commontable.platform.backup;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import java.time.ZoneId;
import org.commontable.platform.database.DataRefused;
import org.commontable.platform.settings.Setting;
import org.commontable.platform.settings.Settings;
import org.commontable.platform.web.PublicPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BackupRounds {
  @Bean
  RecurringTask<Void> backUp(NightlyBackup nightly, Settings settings) {
    int hour = settings.number(Setting.BACKUP_HOUR);
    if (hour < 0 || hour > 23 || settings.number(Setting.BACKUP_KEEP) < 1) {
      throw new DataRefused(
          "COMMONTABLE_BACKUP_HOUR must be from 0 to 23, COMMONTABLE_BACKUP_KEEP at least 1.");
    }
    return Tasks.recurring("back-up", new Daily(ZoneId.systemDefault(), LocalTime.of(hour, 0)))
        .execute(
            (instance, context) ->
                PublicPages.<Integer, RuntimeException>quietly(
                    () -> {
                      nightly.run();
                      return 0;
                    }));
  }
}
