package org.commontable.decisions.store;

import java.util.List;
import java.util.Locale;

/** How a stance came in. */
public enum Channel {
  WEB,
  ROOM,
  VIDEO,
  PHONE,
  PAPER;

  /** What a clerk can enter for another: on the web an organization answers itself. */
  public static final List<Channel> ENTERED = List.of(ROOM, VIDEO, PHONE, PAPER);

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Channel of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
