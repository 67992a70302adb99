package org.commontable.campaigns;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.commontable.platform.works.GrowingPause;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the clock alone changes reaches the figures' pages this way, within some seconds. */
@Configuration(proxyBeanMethods = false)
class FigureRounds {
  private static final Duration EVERY = Duration.ofSeconds(10);

  @Bean
  RecurringTask<Void> tellWhoStandsOnFigures(FiguresStoodOn figures) {
    return Tasks.recurring("figures-stood-on", FixedDelay.of(EVERY))
        .onFailure(new GrowingPause())
        .execute((instance, context) -> figures.tellAll());
  }
}
