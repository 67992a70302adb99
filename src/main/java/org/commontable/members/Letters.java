package org.commontable.members;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Names as people write them: counted in letters they see. */
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
}
