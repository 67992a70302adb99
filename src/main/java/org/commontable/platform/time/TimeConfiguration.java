package org.commontable.platform.time;

import java.time.Clock;
import org.commontable.shared.Ids;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. Journeys replace it in the test profile only. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Ids ids(Clock clock) {
    return Ids.timeOrdered(clock);
  }
}
