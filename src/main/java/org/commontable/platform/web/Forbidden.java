package org.commontable.platform.web;

/** The reader may not do this. Becomes the designed 403 page. */
public final class Forbidden extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Forbidden(String what) {
    super(what);
  }
}
