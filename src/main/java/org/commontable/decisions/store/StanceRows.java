package org.commontable.decisions.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.decisions.rules.ConditionState;
import org.springframework.stereotype.Component;

/** Reads stances with their conditions. */
@Component
class StanceRows {
  private final ByProposal rows;

  StanceRows(ByProposal rows) {
    this.rows = rows;
  }

  Map<UUID, List<Given>> of(Collection<UUID> proposals) {
    Map<UUID, List<Condition>> conditions = conditions(proposals);
    return rows.of(
        """
        select s.*, c.at as confirmed_at, o.body as own_body, o.decided_on
        from decisions.stance s
        left join decisions.confirmation c on c.stance = s.id
        left join decisions.own_decision o on o.stance = s.id
        where s.proposal in (:ids) order by s.seq
        """,
        proposals,
        row -> given(row, conditions.getOrDefault(Rows.id(row, "id"), List.of())));
  }

  private static Given given(ResultSet row, List<Condition> conditions) throws SQLException {
    String body = row.getString("own_body");
    return new Given(
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
        conditions,
        Optional.ofNullable(row.getObject("decided_on", LocalDate.class))
            .map(on -> new OwnDecision(body, on)));
  }

  private Map<UUID, List<Condition>> conditions(Collection<UUID> proposals) {
    var steps = new HashMap<UUID, List<Condition.Step>>();
    rows.each(
        """
        select t.* from decisions.condition_state t
        join decisions.condition c on c.id = t.condition
        join decisions.stance s on s.id = c.stance
        where s.proposal in (:ids) order by t.seq
        """,
        proposals,
        row ->
            steps
                .computeIfAbsent(Rows.id(row, "condition"), _ -> new ArrayList<>())
                .add(step(row)));
    var conditions = new HashMap<UUID, List<Condition>>();
    rows.each(
        """
        select c.* from decisions.condition c join decisions.stance s on s.id = c.stance
        where s.proposal in (:ids) order by s.seq, c.n
        """,
        proposals,
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
        row.getLong("seq"),
        ConditionState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getObject("into_text", Integer.class)),
        Optional.ofNullable(row.getObject("check_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("owner", UUID.class)),
        Rows.maybeInstant(row, "until_at"),
        Rows.instant(row, "at"),
        Rows.id(row, "by"));
  }
}
