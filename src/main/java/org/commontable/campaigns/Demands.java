package org.commontable.campaigns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.shared.Ids;
import org.commontable.shared.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what campaigns demand, on which evidence, and how each demand went. */
@Component
public class Demands {
  private final JdbcClient sql;
  private final Ids ids;
  private final Clock clock;

  Demands(JdbcClient sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  public List<Demand> of(UUID campaign) {
    return sql.sql("select * from campaigns.demand where campaign = :campaign order by position")
        .param("campaign", campaign)
        .query(this::demand)
        .list();
  }

  public Optional<Demand> find(UUID id) {
    return sql.sql("select * from campaigns.demand where id = :id")
        .param("id", id)
        .query(this::demand)
        .optional();
  }

  /** Asks something of somebody, from today on. */
  public UUID ask(
      UUID campaign,
      LocalizedText text,
      LocalizedText target,
      Optional<String> decision,
      LocalDate day,
      UUID by) {
    UUID id = ids.next();
    sql.sql(
            """
            insert into campaigns.demand
              (id, campaign, position, original, text, target, decision, created_at, created_by)
            select :id, :campaign, coalesce(max(position), 0) + 1, :original, :text::jsonb, :target::jsonb,
              :decision, :now, :by
            from campaigns.demand where campaign = :campaign
            """)
        .param("id", id)
        .param("campaign", campaign)
        .param("original", text.original())
        .param("text", Wording.json(text))
        .param("target", Wording.json(target))
        .param("decision", decision.orElse(null))
        .param("now", Timestamp.from(clock.instant()))
        .param("by", by)
        .update();
    note(id, DemandStatus.ASKED, day, "", by);
    return id;
  }

  /** A dated change of status. */
  public void note(UUID demand, DemandStatus status, LocalDate day, String note, UUID by) {
    sql.sql(
            """
            insert into campaigns.demand_status (id, demand, status, on_day, note, at, by)
            values (:id, :demand, :status, :day, :note, :now, :by)
            """)
        .param("id", ids.next())
        .param("demand", demand)
        .param("status", status.key())
        .param("day", day)
        .param("note", note)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", by)
        .update();
  }

  void cite(UUID demand, Cited.Figure figure) {
    sql.sql(
            """
            insert into campaigns.demand_figure
              (id, demand, indicator, place, year, student_group, reference_group, value_then, cited_at)
            values (:id, :demand, :indicator, :place, :year, :group, :reference, :value, :at)
            """)
        .param("id", ids.next())
        .param("demand", demand)
        .param("indicator", figure.indicator())
        .param("place", figure.place())
        .param("year", figure.year())
        .param("group", figure.group())
        .param("reference", figure.reference())
        .param("value", figure.valueThen())
        .param("at", Timestamp.from(figure.citedAt()))
        .update();
  }

  public void cite(UUID demand, Cited.Document document) {
    sql.sql(
            """
            insert into campaigns.demand_document (id, demand, title, page, address, cited_at)
            values (:id, :demand, :title, :page, :address, :at)
            """)
        .param("id", ids.next())
        .param("demand", demand)
        .param("title", document.title())
        .param("page", document.page())
        .param("address", document.address().orElse(null))
        .param("at", Timestamp.from(document.citedAt()))
        .update();
  }

  private Demand demand(ResultSet row, int n) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String original = row.getString("original");
    return new Demand(
        id,
        row.getObject("campaign", UUID.class),
        Wording.read(original, row.getString("text")),
        Wording.read(original, row.getString("target")),
        Optional.ofNullable(row.getString("decision")),
        evidence(id),
        history(id));
  }

  private List<Cited> evidence(UUID demand) {
    var all = new ArrayList<Cited>();
    all.addAll(
        sql.sql("select * from campaigns.demand_figure where demand = :demand")
            .param("demand", demand)
            .query(
                (row, n) ->
                    new Cited.Figure(
                        row.getString("indicator"),
                        row.getString("place"),
                        row.getInt("year"),
                        row.getString("student_group"),
                        row.getString("reference_group"),
                        row.getString("value_then"),
                        row.getTimestamp("cited_at").toInstant()))
            .list());
    all.addAll(
        sql.sql("select * from campaigns.demand_document where demand = :demand")
            .param("demand", demand)
            .query(
                (row, n) ->
                    new Cited.Document(
                        row.getString("title"),
                        row.getString("page"),
                        Optional.ofNullable(row.getString("address")),
                        row.getTimestamp("cited_at").toInstant()))
            .list());
    all.sort(Comparator.comparing(Cited::citedAt));
    return all;
  }

  private List<Demand.Change> history(UUID demand) {
    return sql.sql("select * from campaigns.demand_status where demand = :demand order by at, id")
        .param("demand", demand)
        .query(
            (row, n) ->
                new Demand.Change(
                    DemandStatus.of(row.getString("status")),
                    row.getDate("on_day").toLocalDate(),
                    row.getString("note"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }
}
