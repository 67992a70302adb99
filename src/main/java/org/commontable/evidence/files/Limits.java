package org.commontable.evidence.files;

/**
 * How large a file may be, in bytes.
 *
 * @param file as it was handed in
 * @param text unpacked
 */
public record Limits(long file, long text) {
  private static final long MEGABYTE = 1 << 20;

  /** From a browser, where it is held in memory. */
  public static final Limits UPLOAD = new Limits(64 * MEGABYTE, 96 * MEGABYTE);

  /** On the command line, where it is only ever read in pieces. */
  public static final Limits OPERATOR = new Limits(4096 * MEGABYTE, 8192 * MEGABYTE);
}
