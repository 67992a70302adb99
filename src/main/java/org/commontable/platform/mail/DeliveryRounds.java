package org.commontable.platform.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.commontable.platform.web.PublicPages;
import org.commontable.platform.works.GrowingPause;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeliveryRounds {
  @Bean
  RecurringTask<Void> deliverLetters(Delivery delivery) {
    return Tasks.recurring("deliver-letters", FixedDelay.of(Duration.ofSeconds(2)))
        .onFailure(new GrowingPause())
        .execute(
            (instance, context) -> PublicPages.<Integer, RuntimeException>quietly(delivery::round));
  }
}
