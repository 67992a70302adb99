package org.commontable.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.ResponseCookie;

/** Every cookie is HttpOnly and SameSite=Lax, and Secure where the address is. */
public final class Cookies {
  public static final String SESSION = "table";
  static final String LANGUAGE = "lang";
  static final String NOTICE = "notice";

  private Cookies() {}

  /** The value; empty when there is none. */
  public static String read(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name)) {
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
        ResponseCookie.from(name, value)
            .httpOnly(true)
            .sameSite("Lax")
            .secure(request.isSecure())
            .path("/")
            .maxAge(life)
            .build()
            .toString());
  }

  public static void erase(HttpServletRequest request, HttpServletResponse response, String name) {
    write(request, response, name, "", Duration.ZERO);
  }
}
