package org.commontable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/**
 * What somebody had written into a form that could not be taken: shown again, so nothing is lost.
 */
final class Written {
  private static final int WORTH_KEEPING = 12;

  private Written() {}

  static List<String> in(HttpServletRequest request) {
    if (!request.getMethod().equals("POST")) {
      return List.of();
    }
    return request.getParameterMap().entrySet().stream()
        .filter(field -> !field.getKey().startsWith("_"))
        .flatMap(field -> Arrays.stream(field.getValue()))
        .filter(text -> text.length() >= WORTH_KEEPING)
        .filter(text -> text.contains(" ") || text.contains("\n"))
        .toList();
  }
}
