package org.commontable.platform.time;

import java.time.Clock;
import java.time.Duration;
import org.commontable.shared.Ids;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock. Journeys replace it in the test profile; the sample has its own while it is made.
 */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {
  @Bean
  @ConditionalOnProperty(
      name = "commontable.sample-clock",
      havingValue = "false",
      matchIfMissing = true)
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  @ConditionalOnProperty(name = "commontable.sample-clock", havingValue = "true")
  SampleClock sampleClock() {
    return new SampleClock(Clock.systemUTC().instant().minus(Duration.ofDays(90)));
  }

  @Bean
  Ids ids(Clock clock) {
    return Ids.timeOrdered(clock);
  }
}
