package org.commontable.platform.backup;

import java.io.IOException;

/** The bytes of a backup are not what they must be. */
final class Damaged extends IOException {
  private static final long serialVersionUID = 1L;

  Damaged(String what) {
    super(what);
  }
}
