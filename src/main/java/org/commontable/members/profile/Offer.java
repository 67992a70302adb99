package org.commontable.members.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What an organization can bring besides its voice. */
public enum Offer {
  MONEY,
  LIST,
  TOOLS,
  VOLUNTEERS,
  RESEARCH,
  SPEAKERS,
  ROOMS;

  public static final List<String> KEYS = Arrays.stream(values()).map(Offer::key).toList();

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
