package org.commontable.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The running server's database: the data directory named by COMMONTABLE_DATA, migrated, pooled.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean(destroyMethod = "close")
  DataDirectory dataDirectory(Environment settings, ObjectProvider<DataOpening> begun) {
    var opening = begun.getIfAvailable();
    return opening != null
        ? opening.await()
        : DataDirectory.serve(Path.of(settings.getProperty("commontable.data", "data")));
  }

  @Bean(destroyMethod = "close")
  HikariDataSource dataSource(DataDirectory data) {
    var login = data.appLogin();
    var pool = new HikariConfig();
    pool.setPoolName("commontable");
    pool.setJdbcUrl(login.url());
    if (!login.user().isEmpty()) {
      pool.setUsername(login.user());
      pool.setPassword(login.password());
    }
    pool.setMaximumPoolSize(10);
    pool.setConnectionTimeout(10_000);
    return new HikariDataSource(pool);
  }
}
