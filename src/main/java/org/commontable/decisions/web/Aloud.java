package org.commontable.decisions.web;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commontable.platform.web.Ui;
import org.jsoup.nodes.Entities;

/**
 * A sum as it is seen and as it is heard: of "2 · 2 = 4 > 3" a screen reader says only the numbers,
 * so every sign stands beside its word.
 */
public final class Aloud {
  private static final Pattern SIGN = Pattern.compile("(?<=\\d)( ?)([·=<>≤≥])( ?)(?=\\d)");
  private static final Map<String, String> WORDS =
      Map.of(
          "·", "times", "=", "equals", "<", "less", ">", "more", "≤", "at-most", "≥", "at-least");

  private Aloud() {}

  /** Escaped; what has no sign between two numbers stays as it is. */
  public static String html(String sum, Ui ui) {
    var html = new StringBuilder();
    Matcher sign = SIGN.matcher(sum);
    int at = 0;
    for (; sign.find(); at = sign.end()) {
      html.append(Entities.escape(sum.substring(at, sign.start())))
          .append("<span aria-hidden=\"true\">")
          .append(Entities.escape(sign.group()))
          .append("</span><span class=\"visually-hidden\"> ")
          .append(Entities.escape(ui.t("decisions.aloud." + WORDS.get(sign.group(2)))))
          .append(" </span>");
    }
    return html.append(Entities.escape(sum.substring(at))).toString();
  }
}
