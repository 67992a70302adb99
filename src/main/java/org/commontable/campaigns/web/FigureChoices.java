package org.commontable.campaigns.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a figure can be chosen from, as its address names it, to plain words: only what is loaded.
 */
public record FigureChoices(
    Map<String, String> indicators,
    Map<String, String> places,
    Map<String, String> years,
    Map<String, String> groups,
    Map<String, String> references) {

  /** A choice begins with the line that chooses nothing. */
  static Map<String, String> beginning(String nothing) {
    var choices = new LinkedHashMap<String, String>();
    choices.put("", nothing);
    return choices;
  }
}
