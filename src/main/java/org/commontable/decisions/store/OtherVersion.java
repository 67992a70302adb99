package org.commontable.decisions.store;

/** The text was changed while the reader looked at an older version of it. */
public final class OtherVersion extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
