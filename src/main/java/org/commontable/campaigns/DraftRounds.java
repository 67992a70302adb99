package org.commontable.campaigns;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.commontable.platform.works.GrowingPause;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was typed of a demand and left goes by itself, whoever else types anything or not. */
@Configuration(proxyBeanMethods = false)
class DraftRounds {
  private static final Duration EVERY = Duration.ofHours(6);

  @Bean
  RecurringTask<Void> forgetOldDraftsOfDemands(DemandDrafts drafts) {
    return Tasks.recurring("forget-old-drafts-of-demands", FixedDelay.of(EVERY))
        .onFailure(new GrowingPause())
        .execute((instance, context) -> drafts.forgetOld());
  }
}
