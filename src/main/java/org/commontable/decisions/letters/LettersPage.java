package org.commontable.decisions.letters;

import java.util.List;

/** The list of letters, newest first. */
public record LettersPage(boolean member, boolean mayStart, List<Line> letters) {
  /**
   * @param state open until, closed or sent, in a sentence
   * @param asks one of the reader's organizations has not signed its present text
   */
  public record Line(
      String path, String subject, String tag, String state, String count, boolean asks) {}
}
