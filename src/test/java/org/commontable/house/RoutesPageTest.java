package org.commontable.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Role;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route as every role, including a delegate of an organization that has nothing to do with
 * it.
 */
class RoutesPageTest extends Site {
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  record Route(String method, String path, Act act) {}

  @Test
  void everyRouteLetsInWhomItsActAllowsAndNobodyElse() {
    var wrong = new ArrayList<String>();
    for (Role role : Role.values()) {
      Reader reader =
          switch (role) {
            case PUBLIC -> nobody();
            case DELEGATE, ALTERNATE, MEMBER -> as(role, UUID.randomUUID());
            default -> as(role);
          };
      for (Route route : routes()) {
        boolean allowed = route.act().allows(java.util.EnumSet.of(role, Role.PUBLIC));
        int status = answer(reader, route);
        boolean refused =
            status == 403 || (role == Role.PUBLIC && route.method().equals("GET") && status == 303);
        boolean broken = status >= 500;
        if (broken || (!allowed && !refused)) {
          wrong.add(role + " " + route + " -> " + status);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aPostWithoutTheTokenOfItsFormIsRefusedEverywhere() {
    var wrong = new ArrayList<String>();
    Reader reader = nobody();
    for (Route route : routes()) {
      if (route.method().equals("POST")
          && route.act().allows(java.util.EnumSet.of(Role.PUBLIC))
          && !route.path().startsWith("/u/") // one-click, RFC 8058
          && !route.path().equals("/language")) { // the same bytes for everybody hold no token
        int status = reader.postWith("", route.path(), Map.of("x", "y")).status();
        if (status != 409 && status != 404) {
          wrong.add(route + " -> " + status);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyAnswerCarriesTheStrictHeaders() {
    for (String path : List.of("/", "/nothing-here", "/sign-in", "/css/table.css")) {
      var seen = nobody().get(path);
      assertThat(seen.headers().get("content-security-policy"))
          .as(path)
          .first()
          .asString()
          .contains("default-src 'none'");
      assertThat(seen.headers().get("x-content-type-options")).as(path).containsExactly("nosniff");
    }
  }

  private int answer(Reader reader, Route route) {
    return route.method().equals("GET")
        ? reader.get(route.path()).status()
        : reader.post(route.path(), Map.of("role-walk", "1")).status();
  }

  private List<Route> routes() {
    var routes = new ArrayList<Route>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach(
            (info, handler) -> {
              May may = handler.getMethodAnnotation(May.class);
              if (may != null && !leaves(info)) {
                for (String pattern : info.getPatternValues()) {
                  for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                    routes.add(new Route(method.name(), filled(pattern), may.value()));
                  }
                }
              }
            });
    assertThat(routes).hasSizeGreaterThan(5);
    return routes;
  }

  /** Signing out would end the walk. */
  private static boolean leaves(RequestMappingInfo info) {
    return info.getPatternValues().contains("/sign-out");
  }

  private static String filled(String pattern) {
    return pattern
        .replaceAll(
            "\\{(id|[a-z]*Id|condition|organization|seat|person|letter|source|import)[^}]*\\}",
            "0197b2d4-0000-7000-8000-000000000001")
        .replaceAll("\\{date[^}]*\\}", "2026-11-17")
        .replaceAll("\\{number[^}]*\\}", "2026-99")
        .replaceAll("\\{[^}]+\\}", "nothing-of-this-name");
  }
}
