package org.commontable.platform.picture;

import java.util.List;

/**
 * What stands in the middle of the table.
 *
 * @param above a quiet line over the verdict ("Next meeting"); empty for none
 * @param word the verdict, or a date or count in its place
 * @param lines the sum, one to four short lines
 */
public record Middle(String above, String word, List<String> lines) {
  public static final Middle EMPTY = new Middle("", "", List.of());

  public Middle {
    lines = List.copyOf(lines);
  }

  public static Middle of(String word, String... lines) {
    return new Middle("", word, List.of(lines));
  }
}
