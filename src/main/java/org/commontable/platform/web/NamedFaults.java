package org.commontable.platform.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * On a page that says what is wrong, the summary names each field by the label it has on that very
 * page. Read from the page as it was made, so that no form has to list its labels twice.
 */
final class NamedFaults {
  private static final Pattern FAULT = Pattern.compile("<li><a href=\"#([^\"]+)\">");
  private static final String SUMMARY = "<div class=\"errors\"";

  private NamedFaults() {}

  static String in(String page) {
    int begins = page.indexOf(SUMMARY);
    int ends = begins < 0 ? -1 : page.indexOf("</ul>", begins);
    if (ends < 0) {
      return page;
    }
    String summary = page.substring(begins, ends);
    Matcher fault = FAULT.matcher(summary);
    var named = new StringBuilder();
    while (fault.find()) {
      String name = label(fault.group(1), page).map(NamedFaults::before).orElse("");
      boolean told = summary.startsWith(name, fault.end());
      fault.appendReplacement(named, Matcher.quoteReplacement(fault.group() + (told ? "" : name)));
    }
    return page.substring(0, begins) + fault.appendTail(named) + page.substring(ends);
  }

  private static String before(String label) {
    return label.matches(".*[?:.!]") ? label + " " : label + ": ";
  }

  /** The legend of a group, else the field's own label; both are escaped already. */
  private static Optional<String> label(String field, String page) {
    int id = page.indexOf(" id=\"" + field + "\"");
    if (id < 0) {
      return Optional.empty();
    }
    String tag = page.substring(page.lastIndexOf('<', id), page.indexOf('>', id));
    if (tag.startsWith("<fieldset")) {
      return within(page, page.indexOf("<legend", id), "</legend>");
    }
    if (tag.contains("type=\"radio\"")) {
      return within(page, page.lastIndexOf("<legend", id), "</legend>");
    }
    return within(page, page.indexOf("<label for=\"" + field + "\""), "</label>");
  }

  private static Optional<String> within(String page, int element, String end) {
    int begins = element < 0 ? -1 : page.indexOf('>', element);
    int ends = begins < 0 ? -1 : page.indexOf(end, begins);
    return ends < 0
        ? Optional.empty()
        : Optional.of(page.substring(begins + 1, ends).replaceAll("<[^>]*>", "").strip())
            .filter(label -> !label.isEmpty());
  }
}
