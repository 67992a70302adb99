package org.commontable.platform.record;

/** The last entry's number and hash: who keeps this line can prove later what came before it. */
public record Head(long seq, String hash) {
  /** Before the first entry. */
  public static final Head EMPTY = new Head(0, "0".repeat(64));
}
