package org.commontable.decisions.elections;

/** Opens every box whose time is over and that nobody has opened, in the caller's transaction. */
@FunctionalInterface
interface BoxOpening {
  void openThoseClosed();
}
