package org.commontable.evidence.release;

/** The place of which all districts are parts. */
final class State {
  static final String CODE = "999";

  private State() {}
}
