package org.commontable.evidence;

/**
 * The row of a file in which a shown count stands.
 *
 * @param file the file's name
 * @param line counted from 1, the header being line 1
 * @param text the row's columns as the state published them, without shares
 */
public record SourceRow(String file, String sha256, String publisher, long line, String text) {
  public String shortName() {
    return Source.shortName(file);
  }

  /** All of the row but its last column, the count. */
  public String before() {
    int last = text.lastIndexOf(", ");
    return last < 0 ? "" : text.substring(0, last + 2);
  }

  public String count() {
    return text.substring(text.lastIndexOf(", ") < 0 ? 0 : text.lastIndexOf(", ") + 2);
  }
}
