package org.commontable.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.commontable.accounts.May;
import org.commontable.accounts.Sessions;
import org.commontable.accounts.Visitor;
import org.commontable.platform.web.Cookies;
import org.commontable.platform.web.Forbidden;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Nobody passes whom the act does not let in. Who is not signed in is asked to; then comes back.
 */
@Component
class Gate implements HandlerInterceptor {
  private final Sessions sessions;

  Gate(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method)) {
      return true;
    }
    Visitor visitor = visitor(request);
    May may = method.getMethodAnnotation(May.class);
    if (may != null && visitor.may(may.value())) {
      return true;
    }
    if (may != null && !visitor.signedIn() && request.getMethod().equals("GET")) {
      String query = request.getQueryString();
      String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
      response.setStatus(303);
      response.setHeader(
          "Location", "/sign-in?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
      return false;
    }
    String act = may == null ? "an unnamed act" : may.value().toString();
    if (!visitor.signedIn()) {
      throw Forbidden.signedOut(act);
    }
    throw visitor.handedOver() ? Forbidden.byHandedOverLink(act) : new Forbidden(act);
  }

  Visitor visitor(HttpServletRequest request) {
    if (request.getAttribute(Visitor.class.getName()) instanceof Visitor known) {
      return known;
    }
    Visitor visitor = sessions.visitor(Cookies.read(request, Cookies.SESSION));
    request.setAttribute(Visitor.class.getName(), visitor);
    return visitor;
  }
}
