package org.commontable.platform.settings;

import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {
  @Bean
  Settings settings(Environment environment) {
    var settings =
        Settings.read(
            System.getenv(), Path.of(environment.getProperty("commontable.data", "data")));
    var address = environment.getProperty("commontable.address", "");
    return address.isEmpty() || settings.has(Setting.URL)
        ? settings
        : settings.with(Setting.URL, address);
  }
}
