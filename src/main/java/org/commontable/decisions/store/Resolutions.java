package org.commontable.decisions.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.decisions.file.RuleFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down talks after a consensus that failed, and asks the table again after them. */
@Repository
public class Resolutions {
  private final JdbcClient sql;
  private final Clock clock;
  private final Openings openings;
  private final Verdicts verdicts;
  private final Dossiers dossiers;
  private final Chronicle chronicle;

  Resolutions(
      JdbcClient sql,
      Clock clock,
      Openings openings,
      Verdicts verdicts,
      Dossiers dossiers,
      Chronicle chronicle) {
    this.sql = sql;
    this.clock = clock;
    this.openings = openings;
    this.verdicts = verdicts;
    this.dossiers = dossiers;
    this.chronicle = chronicle;
  }

  /** Whether this request has written down a meeting already. */
  public boolean isRecorded(UUID request) {
    return sql.sql("select count(*) from decisions.resolution_meeting where request = :request")
            .param("request", request)
            .query(Integer.class)
            .single()
        > 0;
  }

  /**
   * Talks were held. The close and its verdict are written down first, so that the record tells
   * things in their order.
   *
   * @param there organizations of the table; none where it was not noted
   */
  public void met(
      Dossier dossier, LocalDate heldOn, String notes, List<UUID> there, Author author) {
    verdicts.settle(dossier, clock.instant());
    UUID id = dossier.proposal().id();
    int n = dossier.rounds().meetings().size() + 1;
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    sql.sql(
            """
            insert into decisions.resolution_meeting (proposal, n, held_on, notes, at, by, request)
            values (:id, :n, :held, :notes, :at, :by, :request)
            """)
        .param("id", id)
        .param("n", n)
        .param("held", heldOn)
        .param("notes", notes)
        .param("at", Rows.utc(now))
        .param("by", author.person())
        .param("request", author.request())
        .update();
    for (UUID organization : there) {
      sql.sql("insert into decisions.resolution_presence values (:id, :n, :organization)")
          .param("id", id)
          .param("n", n)
          .param("organization", organization)
          .update();
    }
    var payload = new LinkedHashMap<String, Object>();
    payload.put("decision", dossier.proposal().number());
    payload.put("meeting", n);
    payload.put("heldOn", heldOn.toString());
    payload.put("notes", chronicle.commit("minutes", notes));
    payload.put("there", there.stream().map(UUID::toString).toList());
    chronicle.write("decision.resolution-meeting", author, null, payload);
  }

  /** No round closes earlier: every organization has the days it needs, and all have the notice. */
  public Instant earliestClose(Dossier dossier) {
    Duration notice = Duration.ofDays(dossier.opened().rules().noticeDays());
    Duration mandate = openings.mandate(dossier.opened().electors());
    return clock.instant().plus(notice.compareTo(mandate) > 0 ? notice : mandate);
  }

  /** Seeks consensus again: what was said stands until it is said anew. */
  public void reopen(Dossier dossier, Instant closes, Author author) {
    begin(dossier, false, closes, author);
  }

  /**
   * Calls the vote on the text as it stands; a block counts as a no until its organization says.
   */
  public void callVote(Dossier dossier, Instant closes, Author author) {
    begin(dossier, true, closes, author);
  }

  /**
   * Who blocked says whether it takes part in what the vote adopted; said again, nothing is new.
   */
  public void takePart(Dossier dossier, UUID organization, boolean takesPart, Author author) {
    if (dossier.outvoted().isApart(organization) != takesPart) {
      return;
    }
    sql.sql(
            """
            insert into decisions.taking_part (proposal, organization, takes_part, at, by)
            values (:id, :organization, :part, :at, :by)
            """)
        .param("id", dossier.proposal().id())
        .param("organization", organization)
        .param("part", takesPart)
        .param("at", Rows.utc(clock.instant()))
        .param("by", author.person())
        .update();
    chronicle.write(
        "decision.taking-part",
        author,
        organization,
        Map.of("decision", dossier.proposal().number(), "takesPart", takesPart));
  }

  private void begin(Dossier dossier, boolean vote, Instant closes, Author author) {
    verdicts.settle(dossier, clock.instant());
    UUID id = dossier.proposal().id();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    sql.sql(
            """
            insert into decisions.round (proposal, n, vote, closes_at, at, by)
            values (:id, :n, :vote, :closes, :at, :by)
            """)
        .param("id", id)
        .param("n", dossier.round() + 1)
        .param("vote", vote)
        .param("closes", Rows.utc(closes))
        .param("at", Rows.utc(now))
        .param("by", author.person())
        .update();
    Dossier anew = dossiers.find(id).orElseThrow();
    var payload = new LinkedHashMap<String, Object>();
    payload.put("decision", dossier.proposal().number());
    payload.put("round", anew.round());
    payload.put("at", Chronicle.written(now));
    payload.put("rule", RuleFile.write(anew.rule()));
    payload.put("textVersion", dossier.text().version());
    payload.put("text", "text:" + dossier.text().fingerprint());
    payload.put("closesAt", Chronicle.written(closes));
    chronicle.write(vote ? "decision.vote-called" : "decision.reopened", author, null, payload);
  }
}
