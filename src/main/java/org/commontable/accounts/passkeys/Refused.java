package org.commontable.accounts.passkeys;

/** A passkey was not taken. Its handler answers where to read why. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Refusal why;

  Refused(Refusal why) {
    super(why.key());
    this.why = why;
  }

  Refused(Refusal why, Throwable cause) {
    super(why.key(), cause);
    this.why = why;
  }

  public Refusal why() {
    return why;
  }
}
