package org.commontable.platform.web;

/** Nothing stands at this address, or not for this reader. Becomes the designed 404 page. */
public final class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotFound(String what) {
    super(what);
  }
}
