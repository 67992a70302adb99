package org.commontable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commontable.platform.i18n.Languages;

/**
 * What an address for other people's pages names, else what the reader switched to, else what the
 * browser asks for, else English.
 */
public final class RequestLanguage {
  private static final Pattern FRAMED = Pattern.compile(".*/embed\\.([a-z]{2})");

  private RequestLanguage() {}

  public static String of(HttpServletRequest request) {
    // Of a request that could not be read there is no address.
    Matcher framed = FRAMED.matcher(String.valueOf(request.getRequestURI()));
    if (framed.matches() && Languages.ALL.contains(framed.group(1))) {
      return framed.group(1);
    }
    String chosen = Cookies.read(request, Cookies.LANGUAGE);
    if (Languages.ALL.contains(chosen)) {
      return chosen;
    }
    String asked = request.getHeader("Accept-Language");
    return asked == null ? "en" : Languages.from(asked);
  }
}
