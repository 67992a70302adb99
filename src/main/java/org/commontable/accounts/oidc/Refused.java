package org.commontable.accounts.oidc;

/** Nobody was let in. Its handler answers where to read why. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Refusal why;

  Refused(Refusal why, String detail) {
    super(why.key() + ": " + detail);
    this.why = why;
  }

  Refused(Refusal why, Throwable cause) {
    super(why.key() + ": " + cause.getClass().getSimpleName(), cause);
    this.why = why;
  }

  public Refusal why() {
    return why;
  }
}
