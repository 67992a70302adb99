package org.commontable.members.prospects;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How far a conversation is. */
public enum Stage {
  TO_ASK,
  ASKED,
  THINKING,
  INVITED,
  JOINED,
  DECLINED,
  NOT_NOW;

  public static final List<String> KEYS = Arrays.stream(values()).map(Stage::key).toList();

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Stage of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Somebody still has to do something. */
  public boolean open() {
    return this != JOINED && this != DECLINED && this != NOT_NOW;
  }
}
