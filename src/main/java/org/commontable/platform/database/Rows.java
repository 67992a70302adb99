package org.commontable.platform.database;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;

/**
 * Reads a row into a record by its column names; never null, which {@code query(Class)} cannot say.
 */
public final class Rows {
  private Rows() {}

  public static <T> RowMapper<T> of(Class<T> record) {
    return new SimplePropertyRowMapper<>(record);
  }
}
