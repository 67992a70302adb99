package org.commontable.platform.record;

import org.commontable.platform.database.DataDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The signing key is made when the table is first started, so that set-up can show it. */
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {
  @Bean
  RecordKey recordKey(DataDirectory data, JdbcClient sql) {
    return RecordKey.of(data, sql);
  }
}
