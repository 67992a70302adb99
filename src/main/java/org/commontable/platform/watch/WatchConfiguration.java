package org.commontable.platform.watch;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WatchConfiguration {
  @Bean
  RequestFigures requestFigures() {
    return new RequestFigures();
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> counted(RequestFigures figures) {
    return factory -> factory.addEngineValves(figures);
  }
}
