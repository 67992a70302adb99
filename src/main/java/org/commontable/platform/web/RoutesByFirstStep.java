package org.commontable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Tries a request against the routes that share the first step and the length of its path, where
 * the framework tries all of them. Whatever is not plainly one route's is left to the framework.
 */
final class RoutesByFirstStep extends RequestMappingHandlerMapping {
  private final Map<Shape, List<Route>> routes = new HashMap<>();

  /**
   * @param first "petitions" of "/petitions/{slug}"
   * @param steps 2 of it
   */
  private record Shape(String first, int steps) {
    static Shape of(String path) {
      int end = path.indexOf('/', 1);
      var first = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
      int steps = 0;
      for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
        steps++;
      }
      return new Shape(first, steps);
    }
  }

  private record Route(RequestMappingInfo info, HandlerMethod handler) {}

  @Override
  public void afterPropertiesSet() {
    super.afterPropertiesSet();
    getHandlerMethods()
        .forEach(
            (info, handler) -> {
              for (String pattern : info.getPatternValues()) {
                routes
                    .computeIfAbsent(Shape.of(pattern), shape -> new ArrayList<>())
                    .add(new Route(info, handler));
              }
            });
  }

  @Override
  protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
      throws Exception {
    RequestMappingInfo match = null;
    HandlerMethod handler = null;
    for (Route route : routes.getOrDefault(Shape.of(path), List.of())) {
      var info = getMatchingMapping(route.info, request);
      if (info != null && match != null) {
        return super.lookupHandlerMethod(path, request); // which is the closer one
      }
      if (info != null) {
        match = info;
        handler = route.handler;
      }
    }
    if (match == null) {
      return super.lookupHandlerMethod(path, request); // a variable step, or no such page
    }
    request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, handler);
    handleMatch(match, path, request);
    return handler;
  }
}
