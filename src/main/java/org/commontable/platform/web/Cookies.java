package org.commontable.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.ResponseCookie;

/**
 * Every cookie is HttpOnly and SameSite=Lax. Where the address is https it is Secure, and its name
 * begins with {@code __Host-}: so no other host of the same domain can set one for this table.
 */
public final class Cookies {
  public static final String SESSION = "table";
  static final String LANGUAGE = "lang";
  static final String NOTICE = "notice";

  private Cookies() {}

  /** The value; empty when there is none. */
  public static String read(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    String full = named(request, name);
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(full)) {
          return cookie.getValue();
        }
      }
    }
    return "";
  }

  static String session(HttpServletRequest request) {
    return read(request, SESSION);
  }

  public static void write(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String value,
      Duration life) {
    response.addHeader(
        "Set-Cookie",
        ResponseCookie.from(named(request, name), value)
            .httpOnly(true)
            .sameSite("Lax")
            .secure(request.isSecure())
            .path("/")
            .maxAge(life)
            .build()
            .toString());
  }

  /** Its name as the browser knows it. */
  static String named(HttpServletRequest request, String name) {
    return request.isSecure() ? "__Host-" + name : name;
  }

  public static void erase(HttpServletRequest request, HttpServletResponse response, String name) {
    write(request, response, name, "", Duration.ZERO);
  }
}
