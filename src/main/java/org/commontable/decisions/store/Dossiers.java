package org.commontable.decisions.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.decisions.file.StoredRules;
import org.commontable.decisions.rules.ConditionState;
import org.commontable.shared.Fraction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads everything on file about a decision. */
@Repository
public class Dossiers {
  private final JdbcClient sql;
  private final Proposals proposals;

  Dossiers(JdbcClient sql, Proposals proposals) {
    this.sql = sql;
    this.proposals = proposals;
  }

  public Optional<Dossier> find(String number) {
    return proposals.find(number).map(this::read);
  }

  public Optional<Dossier> find(UUID proposal) {
    return proposals.find(proposal).map(this::read);
  }

  /** All, newest number first. */
  public List<Dossier> all() {
    return proposals.all().stream().map(this::read).toList();
  }

  private Dossier read(Proposal proposal) {
    UUID id = proposal.id();
    return new Dossier(
        proposal,
        proposals.versions(id),
        opening(id),
        extensions(id),
        given(id),
        names(id),
        roll(),
        closing(id),
        notes(id),
        instant("select at from decisions.withdrawal where proposal = :id", id));
  }

  private Optional<Opening> opening(UUID id) {
    List<Elector> electors =
        sql.sql("select * from decisions.elector where proposal = :id order by seat")
            .param("id", id)
            .query(
                (row, n) ->
                    new Elector(
                        Rows.id(row, "organization"),
                        row.getString("name"),
                        row.getString("short_name"),
                        Fraction.parse(row.getString("weight")),
                        row.getInt("days")))
            .list();
    return sql.sql(
            """
            select o.*, b.rule, b.quorum, b.condition_mode, b.window_days
            from decisions.opening o join decisions.rule_book b on b.version = o.rule_version
            where o.proposal = :id
            """)
        .param("id", id)
        .query(
            (row, n) ->
                new Opening(
                    Rows.instant(row, "at"),
                    row.getInt("rule_version"),
                    StoredRules.rule(row.getString("rule")),
                    StoredRules.quorum(row.getString("quorum")),
                    StoredRules.mode(row.getString("condition_mode")),
                    row.getInt("window_days"),
                    Rows.instant(row, "closes_at"),
                    row.getInt("longest_days"),
                    electors))
        .optional();
  }

  private List<Instant> extensions(UUID id) {
    return sql.sql("select closes_at from decisions.extension where proposal = :id order by seq")
        .param("id", id)
        .query((row, n) -> Rows.instant(row, "closes_at"))
        .list();
  }

  private List<Given> given(UUID id) {
    Map<UUID, List<Condition>> conditions = conditions(id);
    return sql.sql(
            """
            select s.*, c.at as confirmed_at from decisions.stance s
            left join decisions.confirmation c on c.stance = s.id
            where s.proposal = :id order by s.seq
            """)
        .param("id", id)
        .query(
            (row, n) ->
                new Given(
                    Rows.id(row, "id"),
                    Rows.id(row, "organization"),
                    row.getInt("version"),
                    row.getString("stance"),
                    row.getBoolean("legal"),
                    row.getString("reason"),
                    row.getString("principle"),
                    row.getString("meet"),
                    Channel.of(row.getString("channel")),
                    row.getBoolean("by_clerk"),
                    row.getBoolean("handed_over"),
                    Rows.instant(row, "at"),
                    Rows.id(row, "by"),
                    Rows.maybeInstant(row, "confirmed_at"),
                    conditions.getOrDefault(Rows.id(row, "id"), List.of())))
        .list();
  }

  private Map<UUID, List<Condition>> conditions(UUID proposal) {
    var steps = new LinkedHashMap<UUID, List<Condition.Step>>();
    sql.sql(
            """
            select t.* from decisions.condition_state t
            join decisions.condition c on c.id = t.condition
            join decisions.stance s on s.id = c.stance
            where s.proposal = :id order by t.seq
            """)
        .param("id", proposal)
        .query(
            row -> {
              steps
                  .computeIfAbsent(Rows.id(row, "condition"), _ -> new ArrayList<>())
                  .add(step(row));
            });
    var conditions = new LinkedHashMap<UUID, List<Condition>>();
    sql.sql(
            """
            select c.* from decisions.condition c join decisions.stance s on s.id = c.stance
            where s.proposal = :id order by s.seq, c.n
            """)
        .param("id", proposal)
        .query(
            row -> {
              UUID id = Rows.id(row, "id");
              conditions
                  .computeIfAbsent(Rows.id(row, "stance"), _ -> new ArrayList<>())
                  .add(
                      new Condition(
                          id,
                          row.getInt("n"),
                          row.getString("text"),
                          steps.getOrDefault(id, List.of())));
            });
    return conditions;
  }

  private static Condition.Step step(ResultSet row) throws SQLException {
    return new Condition.Step(
        ConditionState.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
        Optional.ofNullable(row.getObject("into_text", Integer.class)),
        Optional.ofNullable(row.getObject("check_on", LocalDate.class)),
        Rows.instant(row, "at"),
        Rows.id(row, "by"));
  }

  private List<NameWish> names(UUID id) {
    return sql.sql("select * from decisions.name_release where proposal = :id order by seq")
        .param("id", id)
        .query(
            (row, n) ->
                new NameWish(
                    Rows.id(row, "organization"),
                    row.getBoolean("released"),
                    Rows.instant(row, "at")))
        .list();
  }

  private List<Stay> roll() {
    return sql.sql("select * from decisions.presence order by from_at, organization")
        .query(
            (row, n) ->
                new Stay(
                    Rows.id(row, "organization"),
                    Rows.instant(row, "from_at"),
                    Rows.maybeInstant(row, "until_at"),
                    row.getString("channel")))
        .list();
  }

  private Optional<Closing> closing(UUID id) {
    return sql.sql("select closed, early from decisions.closing where proposal = :id")
        .param("id", id)
        .query((row, n) -> new Closing(Rows.instant(row, "closed"), row.getBoolean("early")))
        .optional();
  }

  private Optional<NotesSent> notes(UUID id) {
    return sql.sql("select at, window_until from decisions.notes_sent where proposal = :id")
        .param("id", id)
        .query(
            (row, n) -> new NotesSent(Rows.instant(row, "at"), Rows.instant(row, "window_until")))
        .optional();
  }

  private Optional<Instant> instant(String query, UUID id) {
    return sql.sql(query).param("id", id).query((row, n) -> Rows.instant(row, "at")).optional();
  }
}
