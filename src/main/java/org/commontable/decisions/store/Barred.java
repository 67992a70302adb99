package org.commontable.decisions.store;

/** The law bars this organization from the matter: only its legal recusal is taken. */
public final class Barred extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Barred() {
    super("only a legal recusal is taken");
  }
}
