package org.commontable.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** What is wrong with a JSON file, where, and how to mend it: never in the parser's own words. */
final class JsonFault {
  /** All that is taken from the parser's words is what it stumbled over. */
  private static final Pattern STUMBLED =
      Pattern.compile("Unexpected character \\('(.)'|token '([^']{1,40})'");

  private JsonFault() {}

  static String twice(String name, TokenStreamLocation at) {
    return "the name \""
        + name
        + "\" stands twice in one object"
        + where(at)
        + "; keep one of them";
  }

  static String sentence(JacksonException broken) {
    String at = where(broken.getLocation());
    String told = String.valueOf(broken.getOriginalMessage());
    if (broken instanceof UnexpectedEndOfInputException || told.startsWith("Unexpected end")) {
      return "it ends too early"
          + at
          + "; a quotation mark, ] or } is missing, or the file is cut off";
    }
    if (broken instanceof StreamConstraintsException) {
      return "its brackets nest too deep, or a number or text is too long"
          + at
          + "; make it shorter";
    }
    if (told.contains("UTF-")) {
      return "a letter is not UTF-8" + at + "; save the file as UTF-8";
    }
    return stumbled(told)
        + at
        + "; look for a comma or quotation mark too many or missing, or a word that is neither"
        + " true, false nor null";
  }

  private static String stumbled(String told) {
    Matcher over = STUMBLED.matcher(told);
    if (!over.find()) {
      return "something does not belong where it stands";
    }
    return "\""
        + (over.group(1) == null ? over.group(2) : over.group(1))
        + "\" does not belong there";
  }

  private static String where(@Nullable TokenStreamLocation at) {
    return at == null || at.getLineNr() < 1
        ? ""
        : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }
}
