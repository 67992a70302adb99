package org.commontable.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {
  /** As these browsers write it, shortened in the middle. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0 | Edge | Windows
          Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/26.0 Safari/605.1.15 | Safari | Mac
          Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 CriOS/143.0 Mobile/15E148 Safari/604.1 | Chrome | iPhone
          Mozilla/5.0 (Linux; Android 15; SM-S921U) AppleWebKit/537.36 SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36 | Samsung Internet | Android
          Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox | Linux
          Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/143.0.0.0 Safari/537.36 | Chrome | ChromeOS
          """)
  void namesBrowserAndSystemInOneWordEach(String userAgent, String browser, String system) {
    assertThat(Device.of(userAgent)).isEqualTo(new Device(browser, system));
  }

  @Test
  void keepsNothingOfWhatItDoesNotKnow() {
    assertThat(Device.of("<script>alert(1)</script>")).isEqualTo(Device.UNKNOWN);
    assertThat(Device.of(null)).isEqualTo(Device.UNKNOWN);
    assertThat(Device.UNKNOWN.known()).isEqualTo("none");
  }
}
