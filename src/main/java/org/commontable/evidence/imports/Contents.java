package org.commontable.evidence.imports;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.commontable.evidence.facts.NamedPlace;
import org.commontable.evidence.files.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Enters what a file holds into the catalogue, in the caller's transaction: names and measures. */
public final class Contents {
  private final JdbcTemplate jdbc;

  public Contents(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** All of it. */
  void enter(UUID source, Reading reading) {
    // Pages know districts and the state; schools stand in the facts.
    List<NamedPlace> names =
        reading.names().stream()
            .filter(it -> it.place().length() == 3 && !it.name().isEmpty())
            .toList();
    insert(
        "insert into evidence.place_name (source, place, year, name)"
            + " select ?, * from unnest(?, ?, ?)",
        source,
        connection ->
            List.of(
                array(connection, "text", names, NamedPlace::place),
                array(connection, "int4", names, NamedPlace::year),
                array(connection, "text", names, NamedPlace::name)));
    holdings(source, reading);
  }

  /** What the source holds, for the catalogue. */
  void holdings(UUID source, Reading reading) {
    jdbc.batchUpdate(
        """
        insert into evidence.holding (source, dataset, measure, unit, years, places, facts)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        reading.held(),
        500,
        (row, held) -> {
          row.setObject(1, source);
          row.setString(2, held.dataset());
          row.setString(3, held.measure());
          row.setString(4, held.unit());
          row.setArray(5, row.getConnection().createArrayOf("int4", held.years().toArray()));
          row.setInt(6, held.places());
          row.setLong(7, held.facts());
        });
  }

  private void insert(String sql, UUID source, Function<Connection, List<Array>> columns) {
    jdbc.execute(
        (ConnectionCallback<Integer>)
            connection -> {
              try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, source);
                int at = 2;
                for (Array column : columns.apply(connection)) {
                  statement.setArray(at++, column);
                }
                return statement.executeUpdate();
              }
            });
  }

  private static <T> Array array(
      Connection connection, String type, List<T> rows, Function<T, @Nullable Object> value) {
    @Nullable Object[] values = new @Nullable Object[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value.apply(rows.get(i));
    }
    try {
      return connection.createArrayOf(type, values);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
