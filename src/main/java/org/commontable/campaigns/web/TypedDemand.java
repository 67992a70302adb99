package org.commontable.campaigns.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.platform.web.Form;

/** What is typed of a demand, as its draft keeps it while figures are chosen. */
final class TypedDemand {
  private static final List<String> WORDS =
      List.of(
          "text",
          "text_es",
          "target",
          "target_es",
          "decision",
          "due",
          "document",
          "page",
          "address",
          "why",
          "since");

  /** Longer than any field may be: what is too long is said when the demand is sent. */
  private static final int LONGEST = 2_000;

  private TypedDemand() {}

  /** All fields of the form, without the figure that "remove" names. */
  static Map<String, List<String>> of(Form form) {
    List<Map<String, String>> figures = new ArrayList<>(FigurePicker.figures(form));
    boolean removes = form.checked("remove");
    figures.removeIf(it -> removes && ChosenFigure.key(it).equals(form.value("remove")));
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (String field : WORDS) {
      words.put(field, List.of(shortened(form.value(field))));
    }
    words.putAll(FigurePicker.lists(figures.stream().map(TypedDemand::shortened).toList()));
    return words;
  }

  private static Map<String, String> shortened(Map<String, String> figure) {
    Map<String, String> words = new LinkedHashMap<>();
    figure.forEach((field, word) -> words.put(field, shortened(word)));
    return words;
  }

  private static String shortened(String typed) {
    return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
  }
}
