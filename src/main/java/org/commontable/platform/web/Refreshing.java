package org.commontable.platform.web;

/**
 * A page that stands on a wall and loads itself again, without a script. A reader at a desk must be
 * able to stop it, so it answers 0 when she asked for that.
 */
public interface Refreshing {
  /** Seconds until the page loads again; 0 for never. */
  int seconds();
}
