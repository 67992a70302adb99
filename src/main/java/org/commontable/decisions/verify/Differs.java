package org.commontable.decisions.verify;

/** An entry says something else than what follows from the entries before it. */
final class Differs extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Differs(String what) {
    super(what);
  }
}
