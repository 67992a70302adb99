package org.commontable.members.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What an organization may show the public, each by its own choice. Its designee is never one. */
public enum Item {
  HOW,
  DAYS,
  NATIONAL,
  OFFERS,
  WILL,
  NOT;

  public static final List<String> KEYS = Arrays.stream(values()).map(Item::key).toList();

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
