package org.commontable.campaigns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.evidence.Citation;
import org.commontable.evidence.KeptFigure;
import org.commontable.shared.Ids;
import org.commontable.shared.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which figures demands stand on and stood on, and what each said on which day. */
@Component
class DemandFigures {
  /** Of several decisions the one counts that the demand names today. */
  private static final String FIGURES =
      """
      select f.*, a.decision, a.said as said_adopted, a.at, l.correction as left_by
      from campaigns.demand_figure f
      join campaigns.demand d on d.id = f.demand
      left join campaigns.figure_left l on l.figure = f.id
      left join lateral (
        select decision, said, at from campaigns.figure_adopted
        where figure = f.id
        order by (decision is not distinct from d.decision) desc, at desc, decision desc
        limit 1) a on true
      """;

  private final JdbcClient sql;
  private final Ids ids;
  private final Clock clock;

  DemandFigures(JdbcClient sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  /** All of a demand, also those that were taken away, in the order in which they were cited. */
  List<StoodOn> of(UUID demand) {
    return sql.sql(FIGURES + " where f.demand = :demand order by f.id")
        .param("demand", demand)
        .query(
            (row, n) ->
                new StoodOn(
                    figure(row),
                    Optional.ofNullable(row.getObject("joined_by", UUID.class)),
                    Optional.ofNullable(row.getObject("left_by", UUID.class))))
        .list();
  }

  /** Figures by the ids of their citations; those of nobody's are left out. */
  Map<UUID, Cited.Figure> cited(List<UUID> ids) {
    Map<UUID, Cited.Figure> all = new HashMap<>();
    if (!ids.isEmpty()) {
      sql.sql(FIGURES + " where f.id in (:ids)")
          .param("ids", ids)
          .query((row, n) -> figure(row))
          .list()
          .forEach(it -> all.put(it.id(), it));
    }
    return all;
  }

  /**
   * @param correction that adds it; empty of a new demand
   */
  UUID cite(UUID demand, Citation citation, KeptFigure said, Optional<UUID> correction) {
    UUID id = ids.next();
    sql.sql(
            """
            insert into campaigns.demand_figure
              (id, demand, indicator, place, year, student_group, reference_group, said, cited_at,
               joined_by)
            values (:id, :demand, :indicator, :place, :year, :group, :reference, :said::jsonb, :at,
               :joined::uuid)
            """)
        .param("id", id)
        .param("demand", demand)
        .param("indicator", citation.indicator())
        .param("place", citation.place())
        .param("year", citation.year().start())
        .param("group", citation.group())
        .param("reference", citation.reference().orElse(null))
        .param("said", said.json())
        .param("at", Timestamp.from(clock.instant()))
        .param("joined", correction.map(UUID::toString).orElse(null))
        .update();
    return id;
  }

  /** It stays readable, with what it said; the demand stands on it no more. */
  void takeAway(UUID figure, UUID correction) {
    sql.sql("insert into campaigns.figure_left (figure, correction) values (:figure, :correction)")
        .param("figure", figure)
        .param("correction", correction)
        .update();
  }

  /** Once for each decision: what was adopted does not change any more. */
  void keepAdopted(UUID figure, Cited.Adopted adopted) {
    sql.sql(
            """
            insert into campaigns.figure_adopted (figure, decision, said, at)
            values (:figure, :decision, :said::jsonb, :at) on conflict do nothing
            """)
        .param("figure", figure)
        .param("decision", adopted.decision())
        .param("said", adopted.said().json())
        .param("at", Timestamp.from(adopted.at()))
        .update();
  }

  private static Cited.Figure figure(ResultSet row) throws SQLException {
    String decision = row.getString("decision");
    return new Cited.Figure(
        row.getObject("id", UUID.class),
        new Citation(
            row.getString("indicator"),
            row.getString("place"),
            new SchoolYear(row.getInt("year")),
            row.getString("student_group"),
            Optional.ofNullable(row.getString("reference_group"))),
        KeptFigure.read(row.getString("said")),
        row.getTimestamp("cited_at").toInstant(),
        decision == null
            ? Optional.empty()
            : Optional.of(
                new Cited.Adopted(
                    decision,
                    KeptFigure.read(row.getString("said_adopted")),
                    row.getTimestamp("at").toInstant())));
  }
}
