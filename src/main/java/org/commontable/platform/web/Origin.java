package org.commontable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.commontable.platform.settings.Setting;
import org.commontable.platform.settings.Settings;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The address people use: as set, else this machine's own. */
@Component
public class Origin {
  private final String set;
  private volatile int port = 8080;

  Origin(Settings settings) {
    this.set = settings.get(Setting.URL).replaceAll("/+$", "");
  }

  @EventListener
  void started(WebServerInitializedEvent event) {
    port = event.getWebServer().getPort();
  }

  /** For mail and print, where no request tells. */
  public String address() {
    return set.isEmpty() ? "http://localhost:" + port : set;
  }

  String of(HttpServletRequest request) {
    return set.isEmpty() ? asked(request) : set;
  }

  /** The address under which this reader asks: a name of ours, see Hosts. */
  public String asked(HttpServletRequest request) {
    String host = request.getHeader("Host");
    return host == null || host.isEmpty() ? address() : request.getScheme() + "://" + host;
  }

  /** Whether the operator set the address. */
  public boolean isSet() {
    return !set.isEmpty();
  }
}
