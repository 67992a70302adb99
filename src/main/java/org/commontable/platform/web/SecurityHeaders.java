package org.commontable.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** The same strict headers on every answer. */
final class SecurityHeaders {
  static final String CSP =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src"
          + " 'self'; font-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  static final List<Header> ALL =
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

  private SecurityHeaders() {}

  static void on(HttpServletResponse response) {
    ALL.forEach(header -> response.setHeader(header.name(), header.value()));
  }
}
