package org.commontable.platform.record;

/**
 * The kept record holds a line that is no entry. Nothing can be built on it before it is looked at.
 */
public final class DamagedRecord extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long seq;

  DamagedRecord(long seq, Throwable why) {
    super("entry " + seq + " of the record cannot be read: " + why.getMessage(), why);
    this.seq = seq;
  }

  /** The first entry that cannot be read. */
  public long seq() {
    return seq;
  }

  /** A line as it is kept. */
  static Entry entry(long seq, String line) {
    try {
      return Entry.read(line);
    } catch (RuntimeException unreadable) {
      throw new DamagedRecord(seq, unreadable);
    }
  }
}
