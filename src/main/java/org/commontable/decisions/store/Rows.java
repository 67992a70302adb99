package org.commontable.decisions.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.commontable.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reading columns: instants, ids and texts in two languages. */
final class Rows {
  private Rows() {}

  /** Waits until nobody else is at this, and keeps it to the end of the transaction. */
  static void oneAfterTheOther(JdbcClient sql, String what) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
        .param("what", what)
        .query(row -> {});
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<Instant> maybeInstant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static LocalizedText text(ResultSet row, String column) throws SQLException {
    return LocalizedText.of(
        row.getString(column + "_en"), Optional.ofNullable(row.getString(column + "_es")));
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static @Nullable OffsetDateTime utc(Optional<Instant> instant) {
    return instant.map(Rows::utc).orElse(null);
  }

  /** The Spanish text when it was written. */
  static @Nullable String spanish(LocalizedText text) {
    return text.isTranslatedTo("es") ? text.in("es") : null;
  }
}
