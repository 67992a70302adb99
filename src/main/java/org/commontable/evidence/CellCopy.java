package org.commontable.evidence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.commontable.evidence.facts.Mark;
import org.commontable.evidence.facts.NamedPlace;
import org.commontable.evidence.files.ReadCell;
import org.commontable.evidence.files.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes many cells at once, a column at a time, in the caller's transaction. */
final class CellCopy {
  private static final int BATCH = 10_000;

  private final JdbcTemplate jdbc;

  CellCopy(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void cells(UUID source, Reading reading) {
    List<ReadCell> all = reading.cells();
    for (int from = 0; from < all.size(); from += BATCH) {
      List<ReadCell> batch = all.subList(from, Math.min(all.size(), from + BATCH));
      insert(
          """
          insert into evidence.cell
            (source, line, input, place, year, student_group, amount, mark, row_text)
          select ?, * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
          """,
          source,
          connection ->
              List.of(
                  array(connection, "int4", batch, cell -> (int) cell.line()),
                  array(connection, "text", batch, ReadCell::input),
                  array(connection, "text", batch, ReadCell::place),
                  array(connection, "int4", batch, ReadCell::year),
                  array(connection, "text", batch, cell -> cell.group().word()),
                  array(connection, "int8", batch, CellCopy::amount),
                  array(connection, "text", batch, CellCopy::mark),
                  array(connection, "text", batch, ReadCell::rowText)));
    }
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

  private static @Nullable Long amount(ReadCell cell) {
    return cell.amount().isPresent() ? cell.amount().getAsLong() : null;
  }

  private static @Nullable String mark(ReadCell cell) {
    return cell.mark().map(Mark::word).orElse(null);
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
