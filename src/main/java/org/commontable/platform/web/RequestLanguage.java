package org.commontable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.commontable.platform.i18n.Languages;

/** What the reader switched to, else what the browser asks for, else English. */
public final class RequestLanguage {
  private RequestLanguage() {}

  public static String of(HttpServletRequest request) {
    String chosen = Cookies.read(request, Cookies.LANGUAGE);
    if (Languages.ALL.contains(chosen)) {
      return chosen;
    }
    String asked = request.getHeader("Accept-Language");
    return asked == null ? "en" : Languages.from(asked);
  }
}
