package org.commontable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;

/** The same strict headers on every answer. */
final class SecurityHeaders {
  static final String CSP =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src"
          + " 'self'; font-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private static final List<Header> ALL =
      List.of(
          Header.of("Content-Security-Policy", CSP),
          Header.of("X-Content-Type-Options", "nosniff"),
          Header.of("X-Frame-Options", "DENY"),
          Header.of("Referrer-Policy", "same-origin"),
          Header.of("Cross-Origin-Opener-Policy", "same-origin"),
          Header.of("Cross-Origin-Resource-Policy", "same-origin"),
          Header.of(
              "Permissions-Policy",
              "camera=(), microphone=(), geolocation=(), interest-cohort=()"));

  private static final List<Header> SECURE =
      Stream.concat(
              ALL.stream(),
              Stream.of(
                  Header.of("Strict-Transport-Security", "max-age=31536000; includeSubDomains")))
          .toList();

  private SecurityHeaders() {}

  /** Over https also that browsers shall come back by https only. */
  static List<Header> of(boolean secure) {
    return secure ? SECURE : ALL;
  }

  static void on(HttpServletRequest request, HttpServletResponse response) {
    of(request.isSecure()).forEach(header -> response.setHeader(header.name(), header.value()));
  }
}
