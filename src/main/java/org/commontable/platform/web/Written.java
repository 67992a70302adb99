package org.commontable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

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
    Map<String, String[]> fields;
    try {
      fields = request.getParameterMap();
    } catch (IllegalStateException neverRead) { // the form itself is what is wrong
      return List.of();
    }
    return fields.entrySet().stream()
        .filter(field -> !field.getKey().startsWith("_"))
        .flatMap(field -> Arrays.stream(field.getValue()))
        .filter(text -> text.length() >= WORTH_KEEPING)
        .filter(text -> text.contains(" ") || text.contains("\n"))
        .toList();
  }
}
