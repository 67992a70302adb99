package org.commontable.decisions;

import java.util.List;
import java.util.UUID;

/** What other rooms may know of sign-on letters: who is asked again. */
public interface SignOnLetters {
  /**
   * Open letters that this organization signed under an earlier text. Those it never signed are
   * none: nobody owes a letter an answer.
   */
  List<WaitingLetter> askedAgain(UUID organization);
}
