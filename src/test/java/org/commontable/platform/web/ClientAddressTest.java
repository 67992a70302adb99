package org.commontable.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.commontable.platform.settings.Settings;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTest {
  private static final String PROXIES = "127.0.0.1, 10.0.0.0/8 fd00::/8";

  @Test
  void onlyAProxyThatIsNamedIsBelieved() {
    assertThat(addressOf("", "127.0.0.1", "203.0.113.9")).isEqualTo("127.0.0.1");
    assertThat(addressOf(PROXIES, "198.51.100.1", "203.0.113.9")).isEqualTo("198.51.100.1");
    assertThat(addressOf(PROXIES, "127.0.0.1", "203.0.113.9")).isEqualTo("203.0.113.9");
  }

  @Test
  void ofAChainTheRightMostForeignAddressCountsNotWhatTheClientWrote() {
    assertThat(addressOf(PROXIES, "127.0.0.1", "1.2.3.4, 203.0.113.9, 10.1.2.3"))
        .isEqualTo("203.0.113.9");
    assertThat(addressOf(PROXIES, "fd00::1", "[2001:db8::7]:4711")).isEqualTo("2001:db8::7");
    assertThat(addressOf(PROXIES, "127.0.0.1", "203.0.113.9, evil.example")).isEqualTo("127.0.0.1");
  }

  @Test
  void cookiesAreSecureWhereTheOuterAddressIs() {
    var request = new MockHttpServletRequest();
    request.addHeader("X-Forwarded-Proto", "https");
    request.addHeader("X-Forwarded-Host", "table.example.org");
    request.addHeader("Host", "localhost:8080");
    assertThat(client(Map.of()).seen(request).isSecure()).isFalse();
    var seen = client(Map.of("COMMONTABLE_TRUSTED_PROXIES", PROXIES)).seen(request);
    assertThat(seen.isSecure()).isTrue();
    assertThat(seen.getHeader("Host")).isEqualTo("table.example.org");
    assertThat(
            client(Map.of("COMMONTABLE_URL", "https://table.example.org"))
                .seen(new MockHttpServletRequest())
                .isSecure())
        .isTrue();
  }

  @Test
  void aRangeThatIsNoneIsRefusedBySentence() {
    assertThatThrownBy(() -> client(Map.of("COMMONTABLE_TRUSTED_PROXIES", "proxy.example")))
        .hasMessageContaining("COMMONTABLE_TRUSTED_PROXIES")
        .hasMessageContaining("10.0.0.0/8");
  }

  private static String addressOf(String proxies, String peer, String forwardedFor) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(peer);
    request.addHeader("X-Forwarded-For", forwardedFor);
    return client(Map.of("COMMONTABLE_TRUSTED_PROXIES", proxies)).seen(request).getRemoteAddr();
  }

  private static ClientAddress client(Map<String, String> environment) {
    return new ClientAddress(Settings.read(environment, Path.of("no such folder")));
  }
}
