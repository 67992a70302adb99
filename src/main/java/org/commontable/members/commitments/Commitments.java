package org.commontable.members.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The promises and their steps; both only grow. */
@Component
class Commitments {
  private final JdbcClient sql;
  private final Ids ids;

  Commitments(JdbcClient sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  /** Every promise, those due first in front. */
  List<Commitment> all() {
    return with(
        sql.sql("select * from members.commitment_step order by at, id").query(Commitments::step),
        sql.sql("select * from members.commitment order by due, id"));
  }

  /** Of this organization, those due first in front. */
  List<Commitment> of(UUID organization) {
    return with(
        sql.sql(
                """
                select s.* from members.commitment_step s
                join members.commitment c on c.id = s.commitment
                where c.organization = :id order by s.at, s.id
                """)
            .param("id", organization)
            .query(Commitments::step),
        sql.sql("select * from members.commitment where organization = :id order by due, id")
            .param("id", organization));
  }

  Optional<Commitment> find(UUID id) {
    return with(
            sql.sql("select * from members.commitment_step where commitment = :id order by at, id")
                .param("id", id)
                .query(Commitments::step),
            sql.sql("select * from members.commitment where id = :id").param("id", id))
        .stream()
        .findFirst();
  }

  void add(Commitment made) {
    sql.sql(
            """
            insert into members.commitment (id, organization, kind, figure, currency, what, purpose,
              link, due, entered_for, entered_at, entered_by)
            values (:id, :organization, :kind, :figure, :currency, :what, :purpose,
              :link, :due, :for, :at, :by)
            """)
        .param("id", made.id())
        .param("organization", made.organization())
        .param("kind", made.kind().key())
        .param("figure", made.figure().orElse(null))
        .param("currency", made.currency())
        .param("what", made.what())
        .param("purpose", made.purpose())
        .param("link", made.link())
        .param("due", made.due())
        .param("for", made.enteredFor())
        .param("at", Timestamp.from(made.at()))
        .param("by", made.by())
        .update();
  }

  void add(Step step) {
    sql.sql(
            """
            insert into members.commitment_step (id, commitment, step, figure, note, at, by)
            values (:id, :commitment, :step, :figure, :note, :at, :by)
            """)
        .param("id", ids.next())
        .param("commitment", step.commitment())
        .param("step", step.step())
        .param("figure", step.figure().orElse(null))
        .param("note", step.note())
        .param("at", Timestamp.from(step.at()))
        .param("by", step.by())
        .update();
  }

  private static List<Commitment> with(
      JdbcClient.MappedQuerySpec<Step> steps, JdbcClient.StatementSpec commitments) {
    Map<UUID, List<Step>> taken =
        steps.list().stream().collect(Collectors.groupingBy(Step::commitment));
    return commitments.query((row, n) -> commitment(row, taken)).list();
  }

  private static Commitment commitment(ResultSet row, Map<UUID, List<Step>> taken)
      throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Commitment(
        id,
        row.getObject("organization", UUID.class),
        What.of(row.getString("kind")),
        Optional.ofNullable(row.getBigDecimal("figure")),
        row.getString("currency"),
        row.getString("what"),
        row.getString("purpose"),
        row.getString("link"),
        row.getObject("due", LocalDate.class),
        row.getBoolean("entered_for"),
        row.getTimestamp("entered_at").toInstant(),
        row.getObject("entered_by", UUID.class),
        taken.getOrDefault(id, List.of()));
  }

  private static Step step(ResultSet row, int n) throws SQLException {
    return new Step(
        row.getObject("commitment", UUID.class),
        row.getString("step"),
        Optional.ofNullable(row.getBigDecimal("figure")),
        row.getString("note"),
        row.getTimestamp("at").toInstant(),
        row.getObject("by", UUID.class));
  }
}
