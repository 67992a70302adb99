package org.commontable.platform.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.commontable.fuzz.Promise;
import org.commontable.fuzz.Pumped;
import org.commontable.platform.i18n.Languages;
import org.commontable.platform.settings.Setting;
import org.commontable.platform.settings.Settings;
import org.springframework.mock.web.MockHttpServletRequest;

/** Headers and addresses that a request brings along: read in whatever shape, and not believed. */
public final class HeadersFuzz {
  private static final Settings SETTINGS =
      Settings.read(Map.of(Setting.TRUSTED_PROXIES.variable(), "127.0.0.1"), Path.of("none"));
  private static final ClientAddress CLIENT = new ClientAddress(SETTINGS);
  private static final Hosts HOSTS = new Hosts(SETTINGS);

  private HeadersFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    var pumped = Pumped.text(data);
    // Tomcat takes headers of 16 KB.
    var text = pumped.length() > 16_000 ? pumped.substring(0, 16_000) : pumped;
    Promise.neverThrows()
        .allocatingAtMost(5_000) // most of it by Jazzer's hooks; 25 KB without them
        .holds(
            text.length(),
            () -> {
              if (!Languages.ALL.contains(Languages.from(text))) {
                throw new AssertionError("a language that no page speaks");
              }
              HOSTS.know(text);
              var request = new MockHttpServletRequest();
              request.addHeader("X-Forwarded-For", text);
              request.addHeader("X-Forwarded-Proto", text);
              var seen = CLIENT.seen(request);
              if (!Networks.isLiteral(seen.getRemoteAddr())) {
                throw new AssertionError("no address: " + seen.getRemoteAddr());
              }
              mustStayHere(LocalPath.or(text, "/"));
            });
    Promise.mayRefuseBy(IllegalArgumentException.class)
        .holds(text.length(), () -> Networks.parse(text, "COMMONTABLE_X"));
  }

  /** As a browser resolves it: back slashes are slashes; tabs and line ends are passed over. */
  private static void mustStayHere(String path) {
    var plain = path.replace('\\', '/').replaceAll("[\\t\\r\\n]", "").strip();
    if (!plain.startsWith("/") || plain.startsWith("//")) {
      throw new AssertionError("leads away: " + path);
    }
    if (!StandardCharsets.US_ASCII.newEncoder().canEncode(path)) {
      throw new AssertionError("no header takes it: " + path);
    }
  }
}
