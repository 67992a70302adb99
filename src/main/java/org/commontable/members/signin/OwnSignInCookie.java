package org.commontable.members.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.commontable.accounts.oidc.Attempts;
import org.commontable.platform.web.Cookies;

/** Binds the way to an issuer and back to one browser. */
final class OwnSignInCookie {
  private static final String NAME = "own-sign-in";

  private OwnSignInCookie() {}

  static void write(HttpServletRequest request, HttpServletResponse response, String token) {
    Cookies.write(request, response, NAME, token, Attempts.LIFE);
  }

  static String read(HttpServletRequest request) {
    return Cookies.read(request, NAME);
  }

  static String take(HttpServletRequest request, HttpServletResponse response) {
    String token = read(request);
    Cookies.erase(request, response, NAME);
    return token;
  }
}
