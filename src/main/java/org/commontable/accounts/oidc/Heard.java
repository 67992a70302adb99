package org.commontable.accounts.oidc;

/**
 * What an issuer said when it was asked about an answer it had sent; or why it is worth nothing.
 */
public sealed interface Heard {
  /** About a person. */
  record Person(Said said) implements Heard {}

  /** Nothing to go by. */
  record Nothing(Refused why) implements Heard {}

  default Said said() {
    return switch (this) {
      case Person person -> person.said();
      case Nothing nothing -> throw nothing.why();
    };
  }
}
