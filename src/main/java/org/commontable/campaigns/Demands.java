package org.commontable.campaigns;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.platform.database.OncePerReading;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what campaigns demand, on which evidence, and how each demand went. */
@Component
public class Demands {
  private final JdbcClient sql;
  private final Ids ids;
  private final Clock clock;
  private final DemandFigures figures;

  Demands(JdbcClient sql, Ids ids, Clock clock, DemandFigures figures) {
    this.figures = figures;
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  public List<Demand> of(UUID campaign) {
    return OncePerReading.of(
        this,
        campaign.toString(),
        () ->
            List.copyOf(
                sql.sql(
                        "select * from campaigns.demand where campaign = :campaign order by position")
                    .param("campaign", campaign)
                    .query(this::demand)
                    .list()));
  }

  public Optional<Demand> find(UUID id) {
    return sql.sql("select * from campaigns.demand where id = :id")
        .param("id", id)
        .query(this::demand)
        .optional();
  }

  /** As {@link #find}; nobody else corrects it until this transaction is over. */
  public Optional<Demand> locked(UUID id) {
    sql.sql("select id from campaigns.demand where id = :id for update")
        .param("id", id)
        .query(UUID.class)
        .optional();
    return find(id);
  }

  /** Asks something of somebody, from today on. */
  public UUID ask(UUID campaign, Demand.Words words, LocalDate day, UUID by) {
    UUID id = ids.next();
    Instant now = clock.instant();
    bind(
            sql.sql(
                """
                insert into campaigns.demand
                  (id, campaign, position, original, text, target, decision, due, created_at, created_by)
                select :id, :campaign, coalesce(max(position), 0) + 1, :original, :text::jsonb, :target::jsonb,
                  :decision, :due, :now, :by
                from campaigns.demand where campaign = :campaign
                """),
            id,
            words)
        .param("campaign", campaign)
        .param("now", Timestamp.from(now))
        .param("by", by)
        .update();
    note(id, new Demand.Change(DemandStatus.ASKED, day, "", Optional.empty(), "", now, by));
    return id;
  }

  /** Says it anew; what stood there stays in its history. */
  UUID correct(UUID demand, Demand.Words words, String why, UUID by) {
    UUID id = ids.next();
    sql.sql(
            """
            insert into campaigns.demand_correction
              (id, demand, original, text, target, decision, due, why, at, by)
            select :id, id, original, text, target, decision, due, :why, :now, :by
            from campaigns.demand where id = :demand for update
            """)
        .param("id", id)
        .param("demand", demand)
        .param("why", why)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", by)
        .update();
    bind(
            sql.sql(
                """
                update campaigns.demand set original = :original, text = :text::jsonb,
                  target = :target::jsonb, decision = :decision, due = :due where id = :id
                """),
            demand,
            words)
        .update();
    return id;
  }

  private static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec statement, UUID id, Demand.Words words) {
    return statement
        .param("id", id)
        .param("original", words.text().original())
        .param("text", Wording.json(words.text()))
        .param("target", Wording.json(words.target()))
        .param("decision", words.decision().orElse(null))
        .param("due", words.due().orElse(null), Types.DATE);
  }

  /** A dated change of status. */
  public void note(UUID demand, Demand.Change change) {
    sql.sql(
            """
            insert into campaigns.demand_status (id, demand, status, on_day, source, address, note, at, by)
            values (:id, :demand, :status, :day, :source, :address, :note, :at, :by)
            """)
        .param("id", ids.next())
        .param("demand", demand)
        .param("status", change.status().key())
        .param("day", change.day())
        .param("source", change.source())
        .param("address", change.address().orElse(null))
        .param("note", change.note())
        .param("at", Timestamp.from(change.at()))
        .param("by", change.by())
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
    var words = words(row);
    List<StoodOn> stood = figures.of(id);
    return new Demand(
        id,
        row.getObject("campaign", UUID.class),
        words.text(),
        words.target(),
        words.decision(),
        words.due(),
        evidence(id, stood),
        history(id),
        corrections(id, stood));
  }

  private static Demand.Words words(ResultSet row) throws SQLException {
    String original = row.getString("original");
    return new Demand.Words(
        Wording.read(original, row.getString("text")),
        Wording.read(original, row.getString("target")),
        Optional.ofNullable(row.getString("decision")),
        Optional.ofNullable(row.getDate("due")).map(Date::toLocalDate));
  }

  private List<Demand.Correction> corrections(UUID demand, List<StoodOn> stood) {
    return sql.sql(
            "select * from campaigns.demand_correction where demand = :demand order by at, id")
        .param("demand", demand)
        .query(
            (row, n) -> {
              UUID id = row.getObject("id", UUID.class);
              return new Demand.Correction(
                  words(row),
                  row.getString("why"),
                  row.getTimestamp("at").toInstant(),
                  row.getObject("by", UUID.class),
                  stood.stream().filter(it -> it.leftBy(id)).map(StoodOn::figure).toList(),
                  stood.stream().filter(it -> it.joinedBy(id)).map(StoodOn::figure).toList());
            })
        .list();
  }

  private List<Cited> evidence(UUID demand, List<StoodOn> stood) {
    var all = new ArrayList<Cited>();
    stood.stream().filter(StoodOn::stands).map(StoodOn::figure).forEach(all::add);
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

  /** Figures by the ids of their citations; those of nobody's are left out. */
  public Map<UUID, Cited.Figure> cited(List<UUID> ids) {
    return figures.cited(ids);
  }

  private List<Demand.Change> history(UUID demand) {
    return sql.sql("select * from campaigns.demand_status where demand = :demand order by at, id")
        .param("demand", demand)
        .query(
            (row, n) ->
                new Demand.Change(
                    DemandStatus.of(row.getString("status")),
                    row.getDate("on_day").toLocalDate(),
                    row.getString("source"),
                    Optional.ofNullable(row.getString("address")),
                    row.getString("note"),
                    row.getTimestamp("at").toInstant(),
                    row.getObject("by", UUID.class)))
        .list();
  }
}
