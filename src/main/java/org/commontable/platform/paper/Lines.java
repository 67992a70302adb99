package org.commontable.platform.paper;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines no wider than this: at spaces, and inside a word that is too wide. */
public final class Lines {
  private Lines() {}

  public static List<String> of(String text, Typeface face, double size, double width) {
    var lines = new ArrayList<String>();
    for (String typed : text.split("\n", -1)) {
      var line = new StringBuilder();
      for (String word : typed.strip().split("\\s+", -1)) {
        String rest = word;
        if (!line.isEmpty() && face.width(line + " " + rest, size) > width) {
          lines.add(line.toString());
          line.setLength(0);
        }
        while (face.width(rest, size) > width) {
          int fits = fitting(rest, face, size, width);
          lines.add(rest.substring(0, fits));
          rest = rest.substring(fits);
        }
        line.append(line.isEmpty() ? "" : " ").append(rest);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** At least one letter, and never half of one. */
  private static int fitting(String word, Typeface face, double size, double width) {
    int fits = word.offsetByCodePoints(0, 1);
    while (fits < word.length()) {
      int next = word.offsetByCodePoints(fits, 1);
      if (face.width(word.substring(0, next), size) > width) {
        break;
      }
      fits = next;
    }
    return fits;
  }
}
