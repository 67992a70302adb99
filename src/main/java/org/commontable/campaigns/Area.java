package org.commontable.campaigns;

import java.util.Locale;

/** The three areas of work. Their names and sentences belong to the coalition (room members). */
public enum Area {
  PUBLIC,
  EQUITY,
  FUNDING;

  /** As in addresses, colors and the database. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Area of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
