package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The schools of a district, those that are no longer in the newest files apart.
 *
 * @param letters the schools by their first letter; one without a name where there are few
 */
public record SchoolsPage(
    String district,
    String name,
    String newest,
    int count,
    List<Letter> letters,
    List<FoundPlace> former,
    boolean mapped) {
  /** As many as one looks through without help. */
  private static final int FEW = 30;

  public record Letter(String letter, List<FoundPlace> schools) {}

  /** A long list is cut at its first letters, so that a thumb reaches any of them in one step. */
  static List<Letter> letters(List<FoundPlace> schools) {
    if (schools.size() <= FEW) {
      return List.of(new Letter("", schools));
    }
    Map<String, List<FoundPlace>> byLetter = new LinkedHashMap<>();
    for (FoundPlace school : schools) {
      byLetter.computeIfAbsent(letter(school.name()), it -> new ArrayList<>()).add(school);
    }
    return byLetter.entrySet().stream().map(it -> new Letter(it.getKey(), it.getValue())).toList();
  }

  private static String letter(String name) {
    String first = name.isEmpty() ? "" : name.substring(0, 1).toUpperCase(Locale.ROOT);
    return first.matches("\\p{L}") ? first : "0-9";
  }
}
