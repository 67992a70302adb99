package org.commontable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commontable.platform.settings.Setting;
import org.commontable.platform.settings.SettingRefused;
import org.commontable.platform.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The names this table answers to. A page prints its own address; under a name that somebody else
 * chose it would print his.
 */
@Component
class Hosts {
  private static final Pattern PORT = Pattern.compile(":[0-9]*$");

  private final Set<String> names = new HashSet<>(Set.of("localhost"));

  Hosts(Settings settings) {
    try {
      InetAddress here = InetAddress.getLocalHost();
      add(here.getHostName());
      add(here.getHostName() + ".local");
      add(here.getCanonicalHostName());
    } catch (UnknownHostException nameless) {
      // localhost and numbers remain
    }
    String set = settings.get(Setting.URL);
    if (!set.isEmpty()) {
      try {
        String host = new URI(set).getHost();
        if (host != null) {
          add(host);
        }
      } catch (java.net.URISyntaxException notAnAddress) {
        throw new SettingRefused(
            Setting.URL.variable() + ": \"" + set + "\" is no address.", notAnAddress);
      }
    }
  }

  /** True for a name of ours and for any address in numbers. */
  boolean know(@Nullable String header) {
    if (header == null || header.isEmpty()) {
      return true; // HTTP/1.0; Tomcat names the machine itself
    }
    String host = PORT.matcher(header).replaceFirst("").toLowerCase(Locale.ROOT);
    if (host.startsWith("[") && host.endsWith("]")) {
      return Networks.isLiteral(host.substring(1, host.length() - 1));
    }
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return names.contains(name) || (!name.contains(":") && Networks.isLiteral(name));
  }

  /** Without a page: it would print that name. */
  static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setStatus(421);
    response.setContentType("text/plain; charset=utf-8");
    response
        .getWriter()
        .println(
            RequestLanguage.of(request).equals("es")
                ? "Esta mesa no responde bajo este nombre. Quien la opera lo indica en "
                    + Setting.URL.variable()
                    + "."
                : "This table does not answer to this name. Its operator sets it in "
                    + Setting.URL.variable()
                    + ".");
  }

  private void add(String name) {
    names.add(name.toLowerCase(Locale.ROOT));
  }
}
