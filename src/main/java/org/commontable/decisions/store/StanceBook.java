package org.commontable.decisions.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commontable.decisions.DelegatesDiffer;
import org.commontable.decisions.StanceTaken;
import org.commontable.decisions.rules.ConditionState;
import org.commontable.members.Organizations;
import org.commontable.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes stances. Every one stays; the last of each organization counts. */
@Repository
public class StanceBook {
  private final JdbcClient sql;
  private final Ids ids;
  private final Clock clock;
  private final Dossiers dossiers;
  private final ConditionBook conditionBook;
  private final OwnDecisions ownDecisions;
  private final Chronicle chronicle;
  private final Verdicts verdicts;
  private final ApplicationEventPublisher events;
  private final Voices voices;
  private final Organizations organizations;

  StanceBook(
      JdbcClient sql,
      Ids ids,
      Clock clock,
      Dossiers dossiers,
      ConditionBook conditionBook,
      OwnDecisions ownDecisions,
      Chronicle chronicle,
      Verdicts verdicts,
      ApplicationEventPublisher events,
      Voices voices,
      Organizations organizations) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.dossiers = dossiers;
    this.conditionBook = conditionBook;
    this.ownDecisions = ownDecisions;
    this.chronicle = chronicle;
    this.verdicts = verdicts;
    this.events = events;
    this.voices = voices;
    this.organizations = organizations;
  }

  /**
   * Takes a stance on the version that was shown. Judged by the clock while the decision's row is
   * locked, so that nothing closes it in between.
   *
   * @throws TooLate after the closing time, or when this organization may not answer any more
   * @throws AnsweredItself when others enter it for an organization that has answered itself
   * @throws OtherVersion when the text has changed since the page was shown
   * @throws Barred where the law lets this organization only recuse itself
   * @throws NotYourTurn for an alternate whose delegate is there
   */
  public void take(UUID proposal, NewStance stance, Author author) {
    take(proposal, stance, false, Optional.empty(), author);
  }

  /** The organization's contact settles what its delegates differ on. */
  public void settle(UUID proposal, NewStance stance, Author author) {
    take(proposal, stance, true, Optional.empty(), author);
  }

  /** A delegate says what another delegate said; that word stays the other's. */
  public void join(UUID proposal, NewStance stance, UUID other, Author author) {
    take(proposal, stance, false, Optional.of(other), author);
  }

  private void take(
      UUID proposal, NewStance stance, boolean contact, Optional<UUID> joins, Author author) {
    Dossier dossier = dossiers.alone(proposal).orElseThrow();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (isKnown(author.request())) {
      return;
    }
    if (!dossier.answering(now).may(stance.organization())) {
      throw new TooLate(dossier.answering(now).ended(stance.organization()));
    }
    if (!stance.legal() && bars(dossier.opened(), stance.organization())) {
      throw new Barred();
    }
    if (stance.version() != dossier.text().version()) {
      throw new OtherVersion();
    }
    if (stance.byClerk() || stance.handedOver()) {
      dossier
          .said(now)
          .ownWord(stance.organization())
          .ifPresent(
              own -> {
                throw new AnsweredItself(own.at());
              });
    }
    Optional<Voiced> voiced = voices.of(dossier, stance, contact, joins, author, now);
    if (voiced.flatMap(Voiced::proxy).filter(it -> isBarred(dossier, it)).isPresent()) {
      throw new Barred();
    }
    boolean inWindow = dossier.closedAt(now);
    if (inWindow) {
      verdicts.settle(dossier, now);
    }
    UUID id = insert(proposal, stance, author, now);
    voiced.ifPresent(whose -> voices.keep(id, whose));
    stance.own().ifPresent(own -> ownDecisions.file(id, own));
    List<Map<String, Object>> conditions = new ArrayList<>();
    for (String text : stance.conditions()) {
      conditions.add(
          condition(
              id,
              conditions.size() + 1,
              text,
              contact || joins.isPresent(),
              dossier,
              stance,
              author,
              now));
    }
    chronicle.write(
        3,
        "decision.stance",
        author,
        stance.organization(),
        line(dossier, stance, id, now, voiced),
        said(stance, conditions, joins));
    events.publishEvent(
        new StanceTaken(proposal, dossier.proposal().number(), stance.organization(), now));
    Dossier after = dossiers.find(proposal).orElseThrow();
    if (after.said(now).held().contains(stance.organization())) {
      events.publishEvent(
          new DelegatesDiffer(proposal, dossier.proposal().number(), stance.organization()));
    }
    if (inWindow) {
      verdicts.write(after, now, author);
    }
  }

  /**
   * The organization says that what was entered for it is its stance. After the close the verdict
   * is written again: it hangs on this no more.
   */
  public boolean confirm(UUID proposal, Given stance, Author author) {
    Dossier dossier = dossiers.alone(proposal).orElseThrow();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    boolean closed = dossier.closedAt(now) && !dossier.calledOff();
    if (closed) {
      verdicts.settle(dossier, now);
    }
    int made =
        sql.sql("insert into decisions.confirmation values (:id, :at, :by) on conflict do nothing")
            .param("id", stance.id())
            .param("at", Rows.utc(clock.instant()))
            .param("by", author.person())
            .update();
    if (made == 1) {
      chronicle.write(
          "decision.confirmed",
          author,
          stance.organization(),
          Map.of("decision", dossier.proposal().number(), "stance", stance.id().toString()));
      if (closed) {
        verdicts.write(dossiers.find(proposal).orElseThrow(), now, author);
      }
    }
    return made == 1;
  }

  /** Neither by one that the law bars nor for one: each records its recusal itself. */
  private boolean isBarred(Dossier dossier, UUID proxy) {
    return dossier.speaking().proxy(proxy).stream()
        .flatMap(it -> Stream.of(it.giver(), it.holder()))
        .anyMatch(one -> bars(dossier.opened(), one));
  }

  private boolean bars(Opening open, UUID organization) {
    return !open.bars().isEmpty()
        && organizations
            .find(organization)
            .filter(one -> open.isBarred(organization, one.legalStatus().key()))
            .isPresent();
  }

  private boolean isKnown(UUID request) {
    return sql.sql("select count(*) from decisions.stance where request = :request")
            .param("request", request)
            .query(Integer.class)
            .single()
        > 0;
  }

  private UUID insert(UUID proposal, NewStance stance, Author author, Instant now) {
    UUID id = ids.next();
    sql.sql(
            """
            insert into decisions.stance (id, proposal, organization, version, stance, legal, reason,
              principle, meet, channel, by_clerk, handed_over, at, by, request)
            values (:id, :proposal, :organization, :version, :stance, :legal, :reason, :principle,
              :meet, :channel, :clerk, :handed, :at, :by, :request)
            """)
        .param("id", id)
        .param("proposal", proposal)
        .param("organization", stance.organization())
        .param("version", stance.version())
        .param("stance", stance.stance())
        .param("legal", stance.legal())
        .param("reason", stance.reason())
        .param("principle", stance.principle())
        .param("meet", stance.meet())
        .param("channel", stance.channel().key())
        .param("clerk", stance.byClerk())
        .param("handed", stance.handedOver())
        .param("at", Rows.utc(now))
        .param("by", author.person())
        .param("request", author.request())
        .update();
    return id;
  }

  /**
   * A condition said again in the same words keeps the mover's yes to it; where a word is only
   * chosen among those that were said, also the mover's no.
   */
  private Map<String, Object> condition(
      UUID stance,
      int n,
      String text,
      boolean chosen,
      Dossier dossier,
      NewStance taken,
      Author author,
      Instant now) {
    UUID id = ids.next();
    sql.sql(
            "insert into decisions.condition (id, stance, n, text) values (:id, :stance, :n, :text)")
        .param("id", id)
        .param("stance", stance)
        .param("n", n)
        .param("text", text)
        .update();
    Optional<Condition> before =
        dossier.said(now).wordsOf(taken.organization()).stream()
            .flatMap(given -> given.conditions().stream())
            .filter(c -> c.text().equals(text))
            .filter(c -> c.state().isAgreed() || (chosen && c.state() == ConditionState.REFUSED))
            .findFirst();
    ConditionState state = before.map(Condition::state).orElse(ConditionState.OPEN);
    conditionBook.carry(id, before, now, author);
    return Map.of(
        "id", id.toString(), "text", chronicle.commit("condition", text), "state", state.written());
  }

  /** Who spoke, when and on what: in clear words, whatever the others of her organization say. */
  private static Map<String, Object> line(
      Dossier dossier, NewStance stance, UUID id, Instant now, Optional<Voiced> voiced) {
    var payload = new LinkedHashMap<String, Object>();
    payload.put("decision", dossier.proposal().number());
    payload.put("stance", id.toString());
    payload.put("at", Chronicle.written(now));
    payload.put("textVersion", stance.version());
    payload.put("text", "text:" + dossier.text().fingerprint());
    payload.put(
        "by",
        stance.byClerk()
            ? "clerk"
            : stance.handedOver() ? "handed-over" : voiced.map(Voices::by).orElse("delegate"));
    voiced.ifPresent(whose -> payload.putAll(Voices.written(whose)));
    return payload;
  }

  private Map<String, Object> said(
      NewStance stance, List<Map<String, Object>> conditions, Optional<UUID> joins) {
    var payload = new LinkedHashMap<String, Object>();
    payload.put("says", stance.stance());
    payload.put("legal", stance.legal());
    payload.put("conditions", conditions);
    payload.put("reason", chronicle.commit("reason", stance.reason()));
    payload.put("principle", chronicle.commit("principle", stance.principle()));
    payload.put("meet", chronicle.commit("person", stance.meet()));
    joins.ifPresent(other -> payload.put("joins", other.toString()));
    // Left out where nothing was said, so that such an entry is what it always was.
    stance
        .own()
        .ifPresent(
            own -> {
              payload.put("decidedBy", chronicle.commit("body", own.body()));
              payload.put("decidedOn", own.on().toString());
            });
    return payload;
  }
}
