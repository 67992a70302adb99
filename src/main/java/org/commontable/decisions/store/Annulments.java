package org.commontable.decisions.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.commontable.decisions.DecisionAnnulled;
import org.commontable.members.Coalitions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Annuls decisions; never a ballot. */
@Repository
public class Annulments {
  private final JdbcClient sql;
  private final Clock clock;
  private final Proposals proposals;
  private final Verdicts verdicts;
  private final Coalitions coalitions;
  private final Chronicle chronicle;
  private final ApplicationEventPublisher events;

  Annulments(
      JdbcClient sql,
      Clock clock,
      Proposals proposals,
      Verdicts verdicts,
      Coalitions coalitions,
      Chronicle chronicle,
      ApplicationEventPublisher events) {
    this.sql = sql;
    this.clock = clock;
    this.proposals = proposals;
    this.verdicts = verdicts;
    this.coalitions = coalitions;
    this.chronicle = chronicle;
    this.events = events;
  }

  /**
   * The verdict it had at its close is written down first, so that the record says what was
   * annulled.
   *
   * @param again file a new round: the same text as a draft, to be opened like any other
   * @return the new round
   */
  public Optional<Proposal> annul(Dossier dossier, String reason, boolean again, Author author) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    verdicts.settle(dossier, now);
    Optional<Proposal> round = again ? Optional.of(fileAgain(dossier, author)) : Optional.empty();
    sql.sql(
            """
            insert into decisions.annulment (proposal, reason, new_round, at, by)
            values (:id, :reason, :round, :at, :by)
            """)
        .param("id", dossier.proposal().id())
        .param("reason", reason)
        .param("round", round.map(Proposal::id).orElse(null))
        .param("at", Rows.utc(now))
        .param("by", author.person())
        .update();
    var payload = new LinkedHashMap<String, Object>();
    payload.put("decision", dossier.proposal().number());
    payload.put("at", Chronicle.written(now));
    payload.put("reason", chronicle.commit("reason", reason));
    round.ifPresent(filed -> payload.put("newRound", filed.number()));
    chronicle.write("decision.annulled", author, null, payload);
    events.publishEvent(
        new DecisionAnnulled(dossier.proposal().id(), dossier.proposal().number(), now));
    return round;
  }

  private Proposal fileAgain(Dossier dossier, Author author) {
    Proposal old = dossier.proposal();
    return proposals.file(
        old.title(),
        dossier.text().body(),
        old.decisionClass(),
        old.area(),
        old.audience(),
        old.mover(),
        clock.instant().atZone(coalitions.current().zone()).getYear(),
        author);
  }
}
