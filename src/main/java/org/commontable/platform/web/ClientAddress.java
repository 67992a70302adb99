package org.commontable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.commontable.platform.settings.Setting;
import org.commontable.platform.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Who really asks, and by which address: what a proxy says is believed only from the proxies that
 * are set. Of a chain of addresses the right-most one that is no proxy of ours counts; everything
 * left of it was written by the client.
 */
@Component
public class ClientAddress {
  private static final Logger LOG = LoggerFactory.getLogger(ClientAddress.class);

  private final Networks proxies;
  private final boolean secure;
  private final AtomicBoolean unbelieved = new AtomicBoolean();
  private final AtomicBoolean told = new AtomicBoolean();

  public ClientAddress(Settings settings) {
    this.proxies =
        Networks.parse(settings.get(Setting.TRUSTED_PROXIES), Setting.TRUSTED_PROXIES.variable());
    this.secure = settings.get(Setting.URL).toLowerCase(Locale.ROOT).startsWith("https:");
  }

  boolean believesProxies() {
    return !proxies.ranges().isEmpty();
  }

  /** The request as the client sent it. */
  HttpServletRequest seen(HttpServletRequest request) {
    boolean forwarded = request.getHeader("X-Forwarded-For") != null;
    if (proxies.contain(request.getRemoteAddr())) {
      return new Outer(
          request,
          client(request),
          last(request, "X-Forwarded-Proto"),
          last(request, "X-Forwarded-Host"));
    }
    if (forwarded && proxies.ranges().isEmpty()) {
      unbelieved.set(true);
    }
    return secure ? new Outer(request, request.getRemoteAddr(), null, null) : request;
  }

  /**
   * Somebody was held back by a limit per client address. When a proxy speaks that nobody named,
   * all its readers share one address: the operator hears it once.
   */
  public void limitReached() {
    if (unbelieved.get() && told.compareAndSet(false, true)) {
      LOG.warn(
          "A limit per client address was reached while X-Forwarded-For arrives from a proxy that is not"
              + " trusted, so all its readers count as one. Name the proxy in {}.",
          Setting.TRUSTED_PROXIES.variable());
    }
  }

  private String client(HttpServletRequest request) {
    List<String> hops = new ArrayList<>();
    Collections.list(request.getHeaders("X-Forwarded-For"))
        .forEach(line -> hops.addAll(List.of(line.split(","))));
    String client = request.getRemoteAddr();
    for (String hop : hops.reversed()) {
      String address = withoutPort(hop.strip());
      if (!Networks.isLiteral(address)) {
        return client;
      }
      client = address;
      if (!proxies.contain(address)) {
        return client;
      }
    }
    return client;
  }

  /** The value that the nearest proxy wrote. */
  private static @Nullable String last(HttpServletRequest request, String header) {
    List<String> lines = Collections.list(request.getHeaders(header));
    if (lines.isEmpty()) {
      return null;
    }
    String line = lines.getLast();
    String value = line.substring(line.lastIndexOf(',') + 1).strip();
    return value.isEmpty() ? null : value;
  }

  private static String withoutPort(String hop) {
    if (hop.startsWith("[") && hop.contains("]")) {
      return hop.substring(1, hop.indexOf(']'));
    }
    return hop.indexOf(':') >= 0 && hop.indexOf(':') == hop.lastIndexOf(':')
        ? hop.substring(0, hop.indexOf(':'))
        : hop;
  }

  private final class Outer extends HttpServletRequestWrapper {
    private final String client;
    private final String scheme;
    private final @Nullable String host;

    Outer(
        HttpServletRequest request, String client, @Nullable String scheme, @Nullable String host) {
      super(request);
      this.client = client;
      this.scheme =
          secure || "https".equalsIgnoreCase(scheme)
              ? "https"
              : scheme == null ? request.getScheme() : "http";
      this.host = host;
    }

    @Override
    public String getRemoteAddr() {
      return client;
    }

    @Override
    public String getScheme() {
      return scheme;
    }

    @Override
    public boolean isSecure() {
      return scheme.equals("https");
    }

    @Override
    public @Nullable String getHeader(String name) {
      return host != null && name.equalsIgnoreCase("Host") ? host : super.getHeader(name);
    }
  }
}
