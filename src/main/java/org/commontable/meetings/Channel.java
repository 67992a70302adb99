package org.commontable.meetings;

import java.util.Locale;

/** How an organization takes part. Paper counts only for items announced on the paper. */
public enum Channel {
  ROOM,
  VIDEO,
  PHONE,
  PAPER;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word for it in the record. */
  String inRecord() {
    return this == VIDEO ? "web" : key();
  }

  public static Channel of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
