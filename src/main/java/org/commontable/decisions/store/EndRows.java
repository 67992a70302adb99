package org.commontable.decisions.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads how decisions ended: closed round by round, taken back, or annulled. */
@Component
class EndRows {
  private final ByProposal rows;

  EndRows(ByProposal rows) {
    this.rows = rows;
  }

  /** How each of their rounds was closed. */
  Map<UUID, List<Closing>> closings(Collection<UUID> ids) {
    return rows.of(
        "select * from decisions.closing where proposal in (:ids)",
        ids,
        row ->
            new Closing(row.getInt("round"), Rows.instant(row, "closed"), row.getBoolean("early")));
  }

  /** When the notes of each of their rounds were sent. */
  Map<UUID, List<NotesSent>> notes(Collection<UUID> ids) {
    return rows.of(
        "select * from decisions.notes_sent where proposal in (:ids)",
        ids,
        row ->
            new NotesSent(
                row.getInt("round"), Rows.instant(row, "at"), Rows.instant(row, "window_until")));
  }

  /** Those that their movers took back. */
  Map<UUID, List<Withdrawal>> withdrawals(Collection<UUID> ids) {
    return rows.of(
        "select * from decisions.withdrawal where proposal in (:ids)",
        ids,
        row -> new Withdrawal(Rows.instant(row, "at"), row.getString("reason")));
  }

  /** Those that were annulled, and what asks them again. */
  Map<UUID, List<Annulment>> annulments(Collection<UUID> ids) {
    return rows.of(
        """
        select a.*, r.year, r.n from decisions.annulment a
        left join decisions.proposal r on r.id = a.new_round where a.proposal in (:ids)
        """,
        ids,
        row -> {
          Instant at = Rows.instant(row, "at");
          int year = row.getInt("year");
          Optional<String> round =
              row.wasNull()
                  ? Optional.empty()
                  : Optional.of(Proposal.number(year, row.getInt("n")));
          return new Annulment(at, row.getString("reason"), round);
        });
  }

  /** The number of the annulled one that each asks again. */
  Map<UUID, List<String>> roundOf(Collection<UUID> ids) {
    return rows.of(
        """
            select a.new_round as proposal, old.year, old.n from decisions.annulment a
            join decisions.proposal old on old.id = a.proposal where a.new_round in (:ids)
            """,
        ids,
        row -> Proposal.number(row.getInt("year"), row.getInt("n")));
  }
}
