package org.commontable.platform.web;

/** Somebody was faster: what this form asks cannot be done any more. Becomes the 409 page. */
public final class Overtaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Overtaken(String what) {
    super(what);
  }
}
