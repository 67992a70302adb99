package org.commontable.evidence;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * An imported file.
 *
 * @param givenYear the school year that was given with a file that says none
 * @param kind numbers, places or shapes
 * @param givenSheet the sheet that was chosen of a workbook with several
 * @param fetchedFrom the address from which the table fetched it itself
 */
public record Source(
    UUID id,
    String sha256,
    String name,
    String publisher,
    String layout,
    int layoutVersion,
    long size,
    int rows,
    int kept,
    int hidden,
    Instant importedAt,
    Optional<Instant> publishedAt,
    OptionalInt givenYear,
    String kind,
    Optional<String> givenSheet,
    Optional<String> fetchedFrom) {

  /** Both are published, this one in a later go. */
  public boolean isLaterThan(Source other) {
    return publishedAt.orElseThrow().isAfter(other.publishedAt.orElseThrow());
  }

  public boolean holdsNumbers() {
    return kind.equals("numbers");
  }

  /** The name without its endings, as pages write it. */
  public String shortName() {
    return shortName(name);
  }

  /** Plain or packed, it is the same file: X.csv, X.csv.gz, X.csv.zip and X.zip. */
  boolean hasNameOf(Source other) {
    return unpacked(name).equals(unpacked(other.name));
  }

  /** As {@link Sources} has it for the database. */
  private static String unpacked(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("(\\.csv)?(\\.gz|\\.zip)?$", "");
  }

  static String shortName(String name) {
    return name.replaceFirst("(?i)(\\.csv)?(\\.gz|\\.zip|\\.shp)?$", "");
  }
}
