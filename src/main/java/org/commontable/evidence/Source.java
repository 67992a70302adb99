package org.commontable.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An imported file. */
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
    int aside,
    Instant importedAt,
    Optional<Instant> publishedAt) {

  /** The name without its endings, as pages write it. */
  public String shortName() {
    return shortName(name);
  }

  static String shortName(String name) {
    return name.replaceFirst("(?i)(\\.csv)?(\\.gz)?$", "");
  }
}
