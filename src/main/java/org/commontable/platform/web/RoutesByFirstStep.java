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
 * Tries a request against the routes that share the first step of its path, where the framework
 * tries all of them. Whatever is not plainly one route's is left to the framework.
 */
final class RoutesByFirstStep extends RequestMappingHandlerMapping {
  private final Map<String, List<Route>> routes = new HashMap<>();

  private record Route(RequestMappingInfo info, HandlerMethod handler) {}

  @Override
  public void afterPropertiesSet() {
    super.afterPropertiesSet();
    getHandlerMethods()
        .forEach(
            (info, handler) -> {
              for (String pattern : info.getPatternValues()) {
                routes
                    .computeIfAbsent(firstStep(pattern), step -> new ArrayList<>())
                    .add(new Route(info, handler));
              }
            });
  }

  @Override
  protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
      throws Exception {
    RequestMappingInfo match = null;
    HandlerMethod handler = null;
    for (Route route : routes.getOrDefault(firstStep(path), List.of())) {
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
      return super.lookupHandlerMethod(path, request); // a variable first step, or no such page
    }
    request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, handler);
    handleMatch(match, path, request);
    return handler;
  }

  /** "petitions" of "/petitions/{slug}". */
  private static String firstStep(String path) {
    int end = path.indexOf('/', 1);
    return path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
  }
}
