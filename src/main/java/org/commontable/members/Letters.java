package org.commontable.members;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;

/** Names as people write them: counted in letters they see, cleaned of what they do not see. */
public final class Letters {
  private Letters() {}

  /** Letters as a reader counts them: "é" is one however it is encoded. */
  public static int count(String text) {
    var letters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    letters.setText(text);
    int n = 0;
    while (letters.next() != BreakIterator.DONE) {
      n++;
    }
    return n;
  }

  /**
   * One line, composed, without control and direction-override characters: two names that look the
   * same are the same.
   */
  public static String oneLine(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\p{Cntrl}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]+", " ")
        .replaceAll("[\\s\\u00A0]+", " ")
        .strip();
  }
}
