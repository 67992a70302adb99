package org.commontable.decisions.rules;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What somebody said for an organization, as far as it matters whose word stands. */
public interface Word {
  /** In what capacity it was said. */
  enum Kind {
    /** The organization's one word, entered for it or said before delegates were told apart. */
    ORGANIZATION,
    /** A delegate's, or her alternate's in her place. */
    DELEGATE,
    /** The contact's, who settles what delegates differ on. */
    CONTACT,
    /** The holder's of its written proxy. */
    PROXY
  }

  String id();

  Kind kind();

  /**
   * Whose word it is: of the delegate, also where her alternate spoke; of who confirmed it, from
   * that instant on; empty for nobody's.
   */
  Optional<String> place(Instant at);

  Instant at();

  long textVersion();

  /** Support, conditional …; a legal recusal is another word than standing aside by choice. */
  String says();

  /** Ids of earlier words that this one takes the place of, whoever said them. */
  Set<String> leftBehind();

  /** The word that this one says again, which stays its speaker's; empty for none. */
  Optional<String> joins();
}
