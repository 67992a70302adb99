package org.commontable.platform.record;

import org.commontable.platform.database.DataDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The signing key is made when the table is first started, so that set-up can show it. */
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {
  @Bean
  RecordKey recordKey(DataDirectory data) {
    return RecordKey.in(data.folder("secrets"));
  }
}
