package org.commontable.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.platform.database.OncePerReading;
import org.commontable.shared.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads figures. Only what passed the gate is in reach. */
public final class Figures {
  private final JdbcClient sql;

  Figures(JdbcClient sql) {
    this.sql = sql;
  }

  /** What this citation says today. */
  public Figure find(Citation citation) {
    return OncePerReading.of(this, citation.toString(), () -> read(citation));
  }

  private Figure read(Citation citation) {
    Indicator indicator =
        Indicator.find(citation.indicator())
            .orElseThrow(
                () -> new IllegalArgumentException("no indicator " + citation.indicator()));
    return at(indicator, citation.place())
        .figure(citation.year(), citation.group(), citation.reference());
  }

  /** School years of which anything is shown, the oldest first. */
  public List<SchoolYear> years() {
    return sql.sql("select distinct year from evidence.shown order by year")
        .query((row, n) -> new SchoolYear(row.getInt("year")))
        .list();
  }

  /** Everything we may show of an indicator at a place; one query. */
  public Holdings at(Indicator indicator, String place) {
    Map<CellKey, Holdings.Held> cells = new HashMap<>();
    sql.sql(
            """
            select h.input, h.year, h.student_group, h.amount, h.hidden, h.line,
                   s.name, s.sha256, s.publisher, c.row_text
            from evidence.shown h
            join evidence.source s on s.id = h.source
            join evidence.cell c on c.source = h.source and c.input = h.input
              and c.place = h.place and c.year = h.year and c.student_group = h.student_group
            where h.place = :place and h.input in (:inputs)
            """)
        .param("place", place)
        .param("inputs", List.of(indicator.numerator(), indicator.denominator()))
        .query(
            row -> {
              long amount = row.getLong("amount");
              boolean hidden = row.wasNull();
              String why = row.getString("hidden");
              cells.put(
                  new CellKey(
                      row.getString("input"),
                      place,
                      row.getInt("year"),
                      StudentGroup.of(row.getString("student_group")).orElseThrow()),
                  new Holdings.Held(
                      hidden ? Optional.empty() : Optional.of(amount),
                      why == null ? Optional.empty() : Hidden.of(why),
                      hidden
                          ? Optional.empty()
                          : Optional.of(
                              new SourceRow(
                                  row.getString("name"),
                                  row.getString("sha256"),
                                  row.getString("publisher"),
                                  row.getLong("line"),
                                  row.getString("row_text")))));
            });
    return new Holdings(indicator, place, cells);
  }
}
