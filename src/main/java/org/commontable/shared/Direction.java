package org.commontable.shared;

import java.util.regex.Pattern;

/**
 * Characters that turn the direction of writing for what follows them: with one of them a text can
 * read otherwise than it is stored, hashed and translated. The marks that belong into mixed scripts
 * (U+200E, U+200F, U+061C) are none of them.
 */
public final class Direction {
  private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

  private Direction() {}

  /** A name as it comes from somebody else's file, without them and without space around it. */
  public static String straight(String name) {
    return TURNS.matcher(name).replaceAll("").strip();
  }

  public static boolean isTurnedIn(String text) {
    return text.chars().anyMatch(Direction::turns);
  }

  private static boolean turns(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
