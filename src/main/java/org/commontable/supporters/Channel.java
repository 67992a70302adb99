package org.commontable.supporters;

import java.util.Locale;

/** How somebody may be reached. */
public enum Channel {
  MAIL,
  SMS,
  PHONE,
  POST;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
