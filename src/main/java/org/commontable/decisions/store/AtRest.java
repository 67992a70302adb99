package org.commontable.decisions.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.decisions.Status;
import org.commontable.decisions.rules.ConditionState;
import org.commontable.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decisions about which the clock changes nothing more, with the little that lists ask of them, so
 * that a list of ten thousand reads the files of one page. Any act takes its decision out again (a
 * trigger does), and a decision that is not here is read: nothing hangs on when this runs.
 */
@Repository
public class AtRest {
  /** Nobody acts while so many are read again. */
  private static final int AT_ONCE = 200;

  private final JdbcClient sql;
  private final Dossiers dossiers;
  private final Chronicle chronicle;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AtRest(
      JdbcClient sql,
      Dossiers dossiers,
      Chronicle chronicle,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.sql = sql;
    this.dossiers = dossiers;
    this.chronicle = chronicle;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Lays down all that have come to rest, and says whether there were any. */
  public boolean lay() {
    boolean any = false;
    List<UUID> moving = dossiers.movingIds();
    for (int from = 0; from < moving.size(); from += AT_ONCE) {
      List<UUID> some = moving.subList(from, Math.min(moving.size(), from + AT_ONCE));
      List<UUID> resting = resting(some).stream().map(d -> d.proposal().id()).toList();
      if (!resting.isEmpty()) {
        any = true;
        transaction.executeWithoutResult(
            _ -> {
              chronicle.hold(); // whoever acts just now finishes first, and it is read anew
              resting(resting).forEach(this::lay);
            });
      }
    }
    return any;
  }

  private List<Dossier> resting(List<UUID> proposals) {
    Instant now = clock.instant();
    return dossiers.of(proposals).stream().filter(dossier -> rests(dossier, now)).toList();
  }

  /** The clock alone changes nothing about it any more. */
  static boolean rests(Dossier dossier, Instant now) {
    Status status = dossier.status(now);
    if (status == Status.DRAFT || status == Status.OPEN || status == Status.ADOPTED_WINDOW_OPEN) {
      return false;
    }
    return dossier.calledOff()
        || (dossier.closing().isPresent()
            && dossier.notes().filter(sent -> !now.isAfter(sent.windowUntil())).isEmpty()
            && dossier.answering(now).opensNoWindow()
            && !dossier.underEmergency(now).mayLapse()
            && dossier.sequel().again().filter(round -> !rests(round, now)).isEmpty());
  }

  private void lay(Dossier dossier) {
    Instant now = clock.instant();
    UUID proposal = dossier.proposal().id();
    Status status = dossier.status(now);
    Optional<Instant> decided = dossier.annulled().map(Annulment::at).or(dossier::closes);
    List<UUID> released =
        status.adopted()
            ? dossier.releases().at(now).stream().map(Elector::organization).toList()
            : List.of();
    sql.sql(
            """
            insert into decisions.at_rest (proposal, status, day, decided, released, held)
            values (:id, :status, :day, :decided, :released::uuid[], :held::uuid[])
            on conflict do nothing
            """)
        .param("id", proposal)
        .param("status", status.name())
        .param("day", Rows.utc(dossier.closes().orElse(dossier.proposal().made())))
        .param("decided", Rows.utc(decided))
        .param("released", Columns.of(released, id -> id))
        .param("held", Columns.of(dossier.said(now).held(), id -> id))
        .update();
    if (status.adopted()) {
      List<Condition> standing = new ArrayList<>();
      dossier.said(now).last().values().stream()
          .flatMap(given -> given.conditions().stream())
          .filter(one -> one.state() == ConditionState.ACCEPTED && one.checkOn().isPresent())
          .forEach(standing::add);
      sql.sql(
              """
              insert into decisions.check_ahead (proposal, condition, check_on)
              select :id, * from unnest(:conditions::uuid[], :days::date[]) on conflict do nothing
              """)
          .param("id", proposal)
          .param("conditions", Columns.of(standing, Condition::id))
          .param("days", Columns.of(standing, one -> one.checkOn().orElseThrow()))
          .update();
    }
  }
}
