package org.commontable.decisions.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.commontable.decisions.rules.ConditionState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers to conditions, and what became of them: each step is a row. */
@Repository
public class ConditionBook {
  private final JdbcClient sql;
  private final Clock clock;
  private final Chronicle chronicle;

  ConditionBook(JdbcClient sql, Clock clock, Chronicle chronicle) {
    this.sql = sql;
    this.clock = clock;
    this.chronicle = chronicle;
  }

  /** False when a condition in its state cannot become that. */
  public boolean step(
      Dossier dossier,
      Given stance,
      Condition condition,
      ConditionState to,
      Optional<Integer> intoText,
      Optional<LocalDate> checkOn,
      Author author) {
    if (!condition.state().next().contains(to)) {
      return false;
    }
    sql.sql(
            """
            insert into decisions.condition_state (condition, state, into_text, check_on, at, by)
            values (:id, :state, :text, :check, :at, :by)
            """)
        .param("id", condition.id())
        .param("state", to.written())
        .param("text", intoText.orElse(null))
        .param("check", checkOn.orElse(null))
        .param("at", Rows.utc(clock.instant()))
        .param("by", author.person())
        .update();
    var payload = new LinkedHashMap<String, Object>();
    payload.put("decision", dossier.proposal().number());
    payload.put("stance", stance.id().toString());
    payload.put("condition", condition.id().toString());
    payload.put("state", to.written());
    intoText.ifPresent(version -> payload.put("intoText", version));
    checkOn.ifPresent(day -> payload.put("checkOn", day.toString()));
    chronicle.write("decision.condition", author, stance.organization(), payload);
    return true;
  }
}
