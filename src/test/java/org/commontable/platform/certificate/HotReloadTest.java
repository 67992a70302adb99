package org.commontable.platform.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.commontable.support.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.ssl.SslBundleRegistry;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The web server shows a renewed certificate without a new start. */
class HotReloadTest {
  @TempDir Path data;

  @Configuration(proxyBeanMethods = false)
  @Import({
    SslAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    CertificateConfiguration.class
  })
  static class OnlyAWebServer {}

  @Test
  void aRenewedCertificateIsShownFromTheNextVisitorOn() throws Exception {
    var clock = new MovableClock();
    try (var authority = new Authority(clock.instant())) {
      try (var free = new ServerSocket(0)) {
        authority.door = free.getLocalPort();
      }
      var domain =
          new Domain("table.example.org", authority.directory(), true, authority.door, 443);
      try (var certified = CertifiedDomain.open(domain, data, clock);
          var server = serve(certified)) {
        int port = server.getWebServer().getPort();
        var first = shown(port);
        assertThat(first.getSubjectAlternativeNames().toString()).contains("table.example.org");
        assertThat(shown(port)).isEqualTo(first);

        clock.forward(Duration.ofDays(61));
        authority.from = clock.instant();
        assertThat(certified.renewIfDue()).isTrue();
        server.getBean(SslBundleRegistry.class).updateBundle("domain", certified.bundle());

        assertThat(shown(port).getNotAfter().toInstant())
            .isEqualTo(clock.instant().plus(Duration.ofDays(90)));
      }
    }
  }

  private static ServletWebServerApplicationContext serve(CertifiedDomain certified) {
    var application = new SpringApplication(OnlyAWebServer.class);
    application.setDefaultProperties(
        Map.of("server.port", 0, "server.ssl.bundle", "domain", "spring.main.banner-mode", "off"));
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("certifiedDomain", certified));
    return (ServletWebServerApplicationContext) application.run();
  }

  private static X509Certificate shown(int port) throws Exception {
    var anybody = SSLContext.getInstance("TLS");
    anybody.init(null, new TrustManager[] {new Trusting()}, null);
    try (var socket = (SSLSocket) anybody.getSocketFactory().createSocket("127.0.0.1", port)) {
      socket.startHandshake();
      return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    }
  }

  /** It is looked at, not relied on. */
  private static final class Trusting implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
