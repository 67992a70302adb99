package org.commontable.decisions.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.decisions.OpenAmendments;
import org.commontable.decisions.WaitingAmendment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which amendments wait. */
@Component
class StoredAmendments implements OpenAmendments {
  private record Row(UUID id, UUID proposal, UUID organization) {}

  private final JdbcClient sql;
  private final Dossiers dossiers;
  private final Clock clock;

  StoredAmendments(JdbcClient sql, Dossiers dossiers, Clock clock) {
    this.sql = sql;
    this.dossiers = dossiers;
    this.clock = clock;
  }

  @Override
  public List<WaitingAmendment> waiting() {
    List<Row> open =
        sql.sql(
                """
                select a.id, a.proposal, a.organization from decisions.amendment a
                where not exists (select 1 from decisions.amendment_answer e where e.amendment = a.id)
                order by a.at, a.id
                """)
            .query(
                (row, n) ->
                    new Row(
                        Rows.id(row, "id"), Rows.id(row, "proposal"), Rows.id(row, "organization")))
            .list();
    if (open.isEmpty()) {
      return List.of();
    }
    var now = clock.instant();
    List<Dossier> all = dossiers.of(open.stream().map(Row::proposal).distinct().toList());
    return open.stream()
        .flatMap(
            row ->
                all.stream()
                    .filter(dossier -> dossier.proposal().id().equals(row.proposal()))
                    .filter(dossier -> dossier.takesAmendments(now))
                    .map(
                        dossier ->
                            new WaitingAmendment(
                                row.id(),
                                dossier.proposal().number(),
                                dossier.proposal().title(),
                                row.organization(),
                                Optional.ofNullable(dossier.proposal().mover()),
                                dossier.closes())))
        .toList();
  }
}
