package org.commontable.decisions.web;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commontable.platform.web.Ui;
import org.jsoup.nodes.Entities;

/**
 * A sum as it is seen and as it is heard: of "2 · 2 = 4 > 3" a screen reader says only the numbers,
 * so it is told the words.
 */
public final class Aloud {
  private static final String NUMBER = "\\d+(?:/\\d+)?";
  private static final Pattern SUM = Pattern.compile(NUMBER + "(?: ?[·=<>≤≥] ?" + NUMBER + ")+");
  private static final Pattern SIGN = Pattern.compile(" ?([·=<>≤≥]) ?");
  private static final Map<String, String> WORDS =
      Map.of(
          "·", "times", "=", "equals", "<", "less", ">", "more", "≤", "at-most", "≥", "at-least");

  private Aloud() {}

  /** Escaped; what has no sign between two numbers stays as it is. */
  public static String html(String words, Ui ui) {
    var html = new StringBuilder();
    Matcher sum = SUM.matcher(words);
    int at = 0;
    for (; sum.find(); at = sum.end()) {
      html.append(Entities.escape(words.substring(at, sum.start())))
          .append("<span role=\"img\" aria-label=\"")
          .append(Entities.escape(spoken(sum.group(), ui)))
          .append("\">")
          .append(Entities.escape(sum.group()))
          .append("</span>");
    }
    return html.append(Entities.escape(words.substring(at))).toString();
  }

  private static String spoken(String sum, Ui ui) {
    return SIGN.matcher(sum)
        .replaceAll(sign -> " " + ui.t("decisions.aloud." + WORDS.get(sign.group(1))) + " ");
  }
}
