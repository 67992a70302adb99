package org.commontable.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.commontable.evidence.figures.Move;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what an edition says otherwise than the one before, and who stands on it. */
final class EditionShifts {
  private final JdbcClient sql;
  private final JdbcTemplate jdbc;

  EditionShifts(JdbcClient sql, JdbcTemplate jdbc) {
    this.sql = sql;
    this.jdbc = jdbc;
  }

  /** Those that somebody stands on first: they are listed however many moved. */
  void keep(UUID id, List<Move> moves) {
    Set<List<Object>> stoodOn = stoodOn();
    jdbc.batchUpdate(
        """
        insert into evidence.moved (edition, indicator, year, place, student_group, hidden, newly,
          why, count_before, base_before, count_after, base_after, value_before, value_after)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        moves.stream()
            .sorted(
                Comparator.comparing(
                    it ->
                        !stoodOn.contains(
                            List.<Object>of(it.indicator(), it.year(), it.place(), it.group()))))
            .limit(Editions.LISTED)
            .map(
                it ->
                    new @Nullable Object[] {
                      id,
                      it.indicator(),
                      it.year(),
                      it.place(),
                      it.group(),
                      it.isGone(),
                      it.isNew(),
                      it.why().orElse(null),
                      it.countBefore(),
                      it.baseBefore(),
                      it.countAfter(),
                      it.baseAfter(),
                      number(it.valueBefore()),
                      number(it.valueAfter())
                    })
            .toList());
  }

  /** What an edition says otherwise than the one before it; what is newly shown comes last. */
  List<Move> moved(UUID edition) {
    return sql.sql(
            """
            select * from evidence.moved where edition = :id
            order by newly, indicator, year, place, student_group
            """)
        .param("id", edition)
        .query(EditionShifts::move)
        .list();
  }

  static Move move(ResultSet row, int n) throws SQLException {
    return new Move(
        row.getString("indicator"),
        row.getInt("year"),
        row.getString("place"),
        row.getString("student_group"),
        row.getBoolean("newly")
            ? Move.Turn.NEW
            : row.getBoolean("hidden") ? Move.Turn.GONE : Move.Turn.OTHER,
        Optional.ofNullable(row.getString("why")),
        row.getLong("count_before"),
        row.getLong("base_before"),
        row.getLong("count_after"),
        row.getLong("base_after"),
        number(row, "value_before"),
        number(row, "value_after"));
  }

  private static @Nullable Double number(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static OptionalDouble number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** The demands in public whose figure an edition says otherwise than the one before it. */
  List<MovedDemand> movedDemands(UUID edition) {
    return sql.sql(
            """
            select s.original, s.title, s.words, s.path, m.*
            from evidence.moved m join evidence.standing s
              on s.indicator = m.indicator and s.place = m.place and s.year = m.year
              and m.student_group in (s.student_group, s.beside_group)
            where m.edition = :id
            order by s.since, s.cited_in, m.student_group
            """)
        .param("id", edition)
        .query((row, n) -> new MovedDemand(Citations.standing(row, n), move(row, n)))
        .list();
  }

  /** As {@link #movedDemands}, each citation once however many of its rows moved. */
  List<MovedStanding> movedStandings(UUID edition) {
    return sql.sql(
            """
            select s.cited_in, s.original, s.title, s.words, s.path from evidence.standing s
            where exists (select 1 from evidence.moved m
              where m.edition = :id and m.indicator = s.indicator and m.place = s.place
                and m.year = s.year and m.student_group in (s.student_group, s.beside_group))
            order by s.since, s.cited_in
            """)
        .param("id", edition)
        .query(
            (row, n) ->
                new MovedStanding(
                    row.getObject("cited_in", UUID.class), Citations.standing(row, n)))
        .list();
  }

  /** Figures that somebody stands on, and the rows that these are compared with. */
  private Set<List<Object>> stoodOn() {
    Set<List<Object>> all = new HashSet<>();
    sql.sql("select indicator, place, year, student_group, beside_group from evidence.standing")
        .query(
            row -> {
              for (String column : List.of("student_group", "beside_group")) {
                String group = row.getString(column);
                if (group != null) { // nobody is beside a figure that stands alone
                  all.add(
                      List.of(
                          row.getString("indicator"),
                          row.getInt("year"),
                          row.getString("place"),
                          group));
                }
              }
            });
    return all;
  }
}
