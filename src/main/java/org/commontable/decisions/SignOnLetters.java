package org.commontable.decisions;

import java.util.List;
import java.util.UUID;

/** What other rooms may know of sign-on letters: which an organization could sign now. */
public interface SignOnLetters {
  /**
   * Open letters whose present text this organization has not signed. Nobody owes a letter an
   * answer: those it took its name from are none.
   */
  List<WaitingLetter> waitingFor(UUID organization);

  /** Its signatures under the present text of a letter that another entered from a paper. */
  List<SignatureOnPaper> enteredFor(UUID organization);
}
