package org.commontable.platform.web;

import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * What stands on every page around its content. The platform knows no coalition: a room that does
 * gives it ({@link Mastheads}).
 *
 * @param name the coalition's name, in the reader's language when it was translated
 * @param sample true when organizations, people and figures are invented
 * @param recordHead first twelve hexadecimal digits of the record's head; empty before the first
 *     entry
 * @param person the reader's name; empty when signed out
 */
public record Masthead(
    String name, ZoneId zone, boolean sample, String recordHead, String person, boolean desk) {

  private static final Pattern GROUP = Pattern.compile("(.{4})(?=.)");

  public boolean signedIn() {
    return !person.isEmpty();
  }

  /** In groups of four: 9c41 e0a7 53d2. */
  public String recordHeadInGroups() {
    return GROUP.matcher(recordHead).replaceAll("$1 ");
  }
}
