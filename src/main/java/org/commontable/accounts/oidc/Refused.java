package org.commontable.accounts.oidc;

import java.io.IOException;

/** Nobody was let in. Its handler answers where to read why. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 200;

  private final Refusal why;

  Refused(Refusal why, String detail) {
    super(why.key() + ": " + detail);
    this.why = why;
  }

  Refused(Refusal why, Throwable cause) {
    super(why.key() + ": " + cause.getClass().getSimpleName() + said(cause), cause);
    this.why = why;
  }

  /**
   * What the network said, for the operator: a host, a port, a reason. What a failure to read an
   * answer says may hold a piece of the answer, so that is left out.
   */
  private static String said(Throwable cause) {
    String message = cause instanceof IOException ? cause.getMessage() : null;
    if (message == null) {
      return "";
    }
    String line = message.replaceAll("\\p{Cntrl}+", " ");
    return ": " + line.substring(0, Math.min(LONGEST, line.length()));
  }

  public Refusal why() {
    return why;
  }
}
