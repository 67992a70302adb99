package org.commontable.platform.web;

/** The reader may not do this. Becomes the designed 403 page. */
public final class Forbidden extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String kind;

  public Forbidden(String what) {
    this("forbidden", what);
  }

  private Forbidden(String kind, String what) {
    super(what);
    this.kind = kind;
  }

  /** Nobody is signed in, or not any more. */
  public static Forbidden signedOut(String what) {
    return new Forbidden("signedOut", what);
  }

  /** Whoever came in by a link that the convener handed over may do little. */
  public static Forbidden byHandedOverLink(String what) {
    return new Forbidden("handedOver", what);
  }

  /** Her seat allows it, but not at this time or in this state of things. */
  public static Forbidden asThingsStand(String what) {
    return new Forbidden("notNow", what);
  }

  /** The link is another person's than the one who is signed in. */
  public static Forbidden asSomebodyElse(String what) {
    return new Forbidden("somebodyElse", what);
  }

  String kind() {
    return kind;
  }
}
