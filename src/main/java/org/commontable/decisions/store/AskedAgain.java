package org.commontable.decisions.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commontable.decisions.file.Term;
import org.commontable.decisions.rules.AskAgain;
import org.commontable.decisions.rules.Heads;
import org.commontable.members.Coalitions;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The same question asked again: a new decision, linked to the first. */
@Repository
public class AskedAgain {
  /** An organization asks for it before its time, with what is new. */
  public record Wish(UUID organization, String facts, Instant at) {}

  private final JdbcClient sql;
  private final Clock clock;
  private final Proposals proposals;
  private final Organizations organizations;
  private final Coalitions coalitions;
  private final Chronicle chronicle;

  AskedAgain(
      JdbcClient sql,
      Clock clock,
      Proposals proposals,
      Organizations organizations,
      Coalitions coalitions,
      Chronicle chronicle) {
    this.sql = sql;
    this.clock = clock;
    this.proposals = proposals;
    this.organizations = organizations;
    this.coalitions = coalitions;
    this.chronicle = chronicle;
  }

  /** Oldest first. */
  public List<Wish> wishes(Dossier first) {
    return sql.sql("select * from decisions.again_wish where first = :first order by at")
        .param("first", first.proposal().id())
        .query(
            (row, n) ->
                new Wish(
                    Rows.id(row, "organization"), row.getString("facts"), Rows.instant(row, "at")))
        .list();
  }

  /** Whether it may be asked again now. Who has left asks for nothing any more. */
  public AskAgain judge(Dossier first, Instant now) {
    Set<UUID> members =
        organizations.at(now).stream().map(Organization::id).collect(Collectors.toSet());
    long asking =
        wishes(first).stream().filter(wish -> members.contains(wish.organization())).count();
    Instant closed = first.closes().orElse(now);
    return new AskAgain(
        Duration.between(closed, now),
        asking > 0,
        new Heads(asking),
        new Heads(members.size()),
        Term.REST.time(closed),
        Term.ASKERS.share(closed));
  }

  public static Instant restsUntil(Dossier first, Instant now) {
    Instant closed = first.closes().orElse(now);
    return closed.plus(Term.REST.time(closed));
  }

  /** False when it has asked already. */
  public boolean ask(Dossier first, UUID organization, String facts, Author author) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    int made =
        sql.sql(
                """
                insert into decisions.again_wish (first, organization, facts, at, by)
                values (:first, :organization, :facts, :at, :by) on conflict do nothing
                """)
            .param("first", first.proposal().id())
            .param("organization", organization)
            .param("facts", facts)
            .param("at", Rows.utc(now))
            .param("by", author.person())
            .update();
    if (made == 1) {
      var payload = new LinkedHashMap<String, Object>();
      payload.put("decision", first.proposal().number());
      payload.put("facts", chronicle.commit("facts", facts));
      chronicle.write("decision.again-asked", author, organization, payload);
    }
    return made == 1;
  }

  /** Files the same text as a draft, to be opened like any other. */
  public Proposal file(Dossier first, Optional<UUID> mover, Author author) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    AskAgain judged = judge(first, now);
    boolean early = judged.since().compareTo(judged.rest()) < 0;
    Proposal round = fileAgain(first, mover.orElse(first.proposal().mover()), now, author);
    sql.sql(
            """
            insert into decisions.renewal (proposal, first, at, by)
            values (:round, :first, :at, :by)
            """)
        .param("round", round.id())
        .param("first", first.proposal().id())
        .param("at", Rows.utc(now))
        .param("by", author.person())
        .update();
    var payload = new LinkedHashMap<String, Object>();
    payload.put("decision", round.number());
    payload.put("first", first.proposal().number());
    payload.put("early", early);
    payload.put("asking", judged.asking().count());
    payload.put("members", judged.members().count());
    chronicle.write("decision.renews", author, mover.orElse(null), payload);
    return round;
  }

  private Proposal fileAgain(Dossier first, @Nullable UUID mover, Instant now, Author author) {
    Proposal old = first.proposal();
    return proposals.file(
        old.title(),
        first.text().body(),
        old.decisionClass(),
        old.area(),
        old.audience(),
        mover,
        now.atZone(coalitions.current().zone()).getYear(),
        author);
  }
}
