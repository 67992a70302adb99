package org.commontable.home.record;

import java.time.Instant;
import java.util.Map;

/**
 * The printed check.
 *
 * @param at when it was printed
 * @param members in good standing then
 * @param decisions opened so far
 * @param outcomes how many of them stand how, in words
 */
public record CheckSheet(
    long entries,
    String head,
    String fingerprint,
    Instant at,
    long members,
    long decisions,
    Map<String, Long> outcomes) {

  /** In groups of eight, so that two people can compare by reading aloud. */
  public static String inGroups(String hash) {
    return hash.replaceAll("(.{8})(?=.)", "$1 ");
  }
}
