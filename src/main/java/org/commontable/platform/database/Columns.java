package org.commontable.platform.database;

import java.util.Collection;
import java.util.HexFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows as columns, for {@code insert … select * from unnest(:ids::uuid[], :names::text[])}: one
 * statement, the same however many rows. Everything travels as text, which PostgreSQL casts.
 */
public final class Columns {
  private Columns() {}

  public static <T> @Nullable String[] of(
      Collection<T> rows, Function<? super T, ? extends @Nullable Object> value) {
    var column = new @Nullable String[rows.size()];
    int i = 0;
    for (T row : rows) {
      Object one = value.apply(row);
      column[i++] = one == null ? null : one.toString();
    }
    return column;
  }

  /** As PostgreSQL reads a bytea. */
  public static @Nullable String bytes(byte @Nullable [] some) {
    return some == null ? null : "\\x" + HexFormat.of().formatHex(some);
  }
}
