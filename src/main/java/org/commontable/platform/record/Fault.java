package org.commontable.platform.record;

/**
 * One thing that is wrong with an export.
 *
 * @param file of the export
 * @param line in that file, from 1; 0 when the whole file is meant
 * @param what in words
 */
public record Fault(String file, long line, String what) {

  /**
   * For example {@code entries.jsonl line 4: …}. In entries.jsonl the line is the entry's number.
   */
  public String sentence() {
    return line == 0 ? file + ": " + what : file + " line " + line + ": " + what;
  }
}
