package org.commontable.decisions.store;

/** An alternate speaks when her delegate is absent or has handed over, and not before. */
public final class NotYourTurn extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
