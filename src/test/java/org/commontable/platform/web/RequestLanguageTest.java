package org.commontable.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestLanguageTest {
  @Test
  void theAddressOfAFrameDecidesBeforeTheBrowser() {
    var request = new MockHttpServletRequest("GET", "/evidence/explore/embed.es");
    assertThat(RequestLanguage.of(request)).isEqualTo("es");
    request.addHeader("Accept-Language", "en-US");
    assertThat(RequestLanguage.of(request)).isEqualTo("es");
    request.setRequestURI("/evidence/explore/embed.xx");
    assertThat(RequestLanguage.of(request)).isEqualTo("en");
  }
}
