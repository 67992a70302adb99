package org.commontable.accounts.oidc;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody was not let in. The reader gets one sentence each; the mailed link always works. */
public enum Refusal {
  /** Nobody waits in this browser: too slow, a second time, or another browser. */
  LATE,
  /** Its organization set another one, or removed it, while it was asked. */
  GONE,
  /** The issuer says no. */
  DENIED,
  /** It does not answer, or not as an issuer does. */
  AWAY,
  /** It does not take our code: most often a client secret that has changed. */
  CODE,
  /**
   * What it sent is not signed by it, or not for this table, this person's asking and this hour.
   */
  TOKEN,
  /** It vouches for somebody of another of its organizations. */
  TENANT,
  /** It does not say that it has verified a mail address. */
  MAIL,
  /** Nobody with this address speaks for the organization. */
  STRANGER,
  /** She holds an office, or sits for others too: no organization vouches for that. */
  OFFICE,
  /** Somebody else has this address there now. */
  SUBJECT,
  /** The key that opens the client secret is not here. */
  SEALED,
  /** Too many at once. */
  BUSY,
  /** Too many from this address. */
  OFTEN;

  /** As it stands in an address. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String message() {
    return "members.ownSignIn.refused." + key();
  }

  public static Optional<Refusal> named(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }
}
