package org.commontable.platform.certificate;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.ssl.SslBundleRegistry;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** With {@code --domain}: the pages by HTTPS, and a new certificate without a new start. */
@Configuration(proxyBeanMethods = false)
class CertificateConfiguration {
  static final String BUNDLE = "domain";

  @Bean
  SslBundleRegistrar certified(ObjectProvider<CertifiedDomain> domain) {
    return registry -> domain.ifAvailable(it -> registry.registerBundle(BUNDLE, it.bundle()));
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> keepCertified(
      ObjectProvider<CertifiedDomain> domain, SslBundleRegistry registry) {
    return ready ->
        domain.ifAvailable(it -> it.keep(renewed -> registry.updateBundle(BUNDLE, renewed)));
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> onlyByHttps(
      ObjectProvider<CertifiedDomain> domain) {
    return factory -> domain.ifAvailable(it -> factory.addEngineValves(new OnlyByHttps()));
  }

  /** Browsers come back by HTTPS alone. Said only here, where a certificate is at hand. */
  private static final class OnlyByHttps extends ValveBase {
    OnlyByHttps() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
      getNext().invoke(request, response);
    }
  }
}
