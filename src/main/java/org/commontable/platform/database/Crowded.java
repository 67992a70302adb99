package org.commontable.platform.database;

/** More wait to be written than can be soon. Nothing was written; the same may be sent again. */
public final class Crowded extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
