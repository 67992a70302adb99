package org.commontable.platform.web;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.commontable.platform.works.GrowingPause;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ForgettingRounds {
  @Bean
  RecurringTask<Void> forgetAnsweredPosts(AnsweredPosts posts) {
    return Tasks.recurring("forget-answered-posts", FixedDelay.of(Duration.ofHours(6)))
        .onFailure(new GrowingPause())
        .execute((instance, context) -> posts.forgetOld());
  }
}
