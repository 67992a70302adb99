package org.commontable.platform.database;

import org.jspecify.annotations.Nullable;

/** Why a data directory cannot be used, in one sentence that says what to do. */
public final class DataRefused extends RuntimeException {
  public DataRefused(String sentence) {
    this(sentence, null);
  }

  public DataRefused(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
