package org.commontable.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.shared.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One figure of every place in one year. Only what passed the gate is in reach. */
@Component
public final class MapFigures {
  private final JdbcClient sql;

  MapFigures(JdbcClient sql) {
    this.sql = sql;
  }

  /** The newest year for which anything of the indicator is held. */
  public Optional<SchoolYear> newest(Indicator indicator) {
    return sql.sql(
            """
            select max(e.year) as year from evidence.shown e
            where e.input = :events
              and exists (select 1 from evidence.shown s where s.input = :students and s.year = e.year)
            having max(e.year) is not null
            """)
        .param("events", indicator.numerator())
        .param("students", indicator.denominator())
        .query((row, n) -> new SchoolYear(row.getInt("year")))
        .optional();
  }

  /** By place; one query. */
  public Map<String, Figure> of(
      Indicator indicator, SchoolYear year, StudentGroup group, StudentGroup reference) {
    Map<String, Map<CellKey, Holdings.Held>> cells = new HashMap<>();
    sql.sql(
            """
            select h.place, h.input, h.student_group, h.amount, h.hidden, h.line,
                   s.name, s.sha256, s.publisher
            from evidence.shown h join evidence.source s on s.id = h.source
            where h.year = :year and h.input in (:inputs) and h.student_group in (:groups)
            """)
        .param("year", year.start())
        .param("inputs", List.of(indicator.numerator(), indicator.denominator()))
        .param("groups", List.of(group.word(), reference.word()))
        .query(
            row -> {
              long amount = row.getLong("amount");
              boolean hidden = row.wasNull();
              String place = row.getString("place");
              CellKey key =
                  new CellKey(
                      row.getString("input"),
                      place,
                      year.start(),
                      StudentGroup.of(row.getString("student_group")).orElseThrow());
              cells
                  .computeIfAbsent(place, x -> new HashMap<>())
                  .put(
                      key,
                      new Holdings.Held(
                          hidden ? Optional.empty() : Optional.of(amount),
                          hidden ? Hidden.of(row.getString("hidden")) : Optional.empty(),
                          hidden
                              ? Optional.empty()
                              : Optional.of(
                                  new SourceRow(
                                      row.getString("name"),
                                      row.getString("sha256"),
                                      row.getString("publisher"),
                                      row.getLong("line"),
                                      ""))));
            });
    Map<String, Figure> figures = new HashMap<>();
    cells.forEach(
        (place, held) ->
            figures.put(
                place, new Holdings(indicator, place, held).figure(year, group, reference)));
    return figures;
  }
}
