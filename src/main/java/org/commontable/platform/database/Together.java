package org.commontable.platform.database;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * What all who read as nobody are told alike: read by the first of them, until the next commit or
 * for a few seconds. A reading that began before the commit keeps to the old one to its end; none
 * that begins after it meets it again.
 */
public final class Together {
  /** Addresses that readers make up must not fill the memory. */
  private static final int MOST = 500;

  private final long era;
  private final Instant since;
  private final ConcurrentMap<Object, Object> read = new ConcurrentHashMap<>();

  public Together(long era, Instant since) {
    this.era = era;
    this.since = since;
  }

  public long era() {
    return era;
  }

  public Instant since() {
    return since;
  }

  Object of(Object key, Supplier<?> reading) {
    Object known = read.get(key);
    if (known != null) {
      return known;
    }
    Object value = reading.get();
    if (read.size() < MOST) {
      read.put(key, value);
    }
    return value;
  }
}
