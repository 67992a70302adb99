package org.commontable.home.convener;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commontable.accounts.Act;
import org.commontable.accounts.Grant;
import org.commontable.accounts.Grants;
import org.commontable.accounts.Role;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.DecisionView;
import org.commontable.decisions.Decisions;
import org.commontable.decisions.Status;
import org.commontable.decisions.TableQuestions;
import org.commontable.home.convener.Succession.State;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.i18n.Words;
import org.commontable.shared.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one decision that others than a convener may open: the one an objection to a new convener
 * asks for, when there is no convener, or she has not stirred. Its text is the program's, so that
 * it can ask nothing else; it is opened once.
 */
@Component
class Disputes {
  private final JdbcClient sql;
  private final TableQuestions questions;
  private final Decisions decisions;
  private final Organizations organizations;
  private final Grants grants;
  private final Clock clock;

  Disputes(
      JdbcClient sql,
      TableQuestions questions,
      Decisions decisions,
      Organizations organizations,
      Grants grants,
      Clock clock) {
    this.sql = sql;
    this.questions = questions;
    this.decisions = decisions;
    this.organizations = organizations;
    this.grants = grants;
    this.clock = clock;
  }

  /** The decision that was opened on it. */
  Optional<String> decision(Succession succession) {
    return sql.sql("select decision from home.succession_decision where succession = :id")
        .param("id", succession.id())
        .query(String.class)
        .optional();
  }

  /**
   * Number of the decision by which the table says yes to this person, whom somebody had objected
   * to. The newest one counts, for a while, and until she has taken office by it.
   */
  Optional<String> yes(UUID person, SuccessionRule rule) {
    return sql.sql(
            """
            select d.decision from home.succession_decision d
            join home.succession s on s.id = d.succession
            where s.person = :person and not exists (
              select from home.succession later
              where later.decision = d.decision and later.done_at is not null)
            order by d.opened_at desc limit 1
            """)
        .param("person", person)
        .query(String.class)
        .optional()
        .flatMap(decisions::find)
        .filter(decision -> decision.status() == Status.IN_FORCE)
        .filter(decision -> decision.closes().filter(closed -> isRecent(closed, rule)).isPresent())
        .map(DecisionView::number);
  }

  /** Whether this visitor could open it now, or once {@link #from} has come. */
  boolean mayOpen(Succession succession, Visitor visitor) {
    return succession.at(clock.instant()) == State.STOPPED
        && visitor.may(Act.OPEN_STOPPED_SUCCESSION)
        && (visitor.is(Role.CLERK) || isTheirs(succession, visitor))
        && questions.possible()
        && decision(succession).isEmpty();
  }

  /**
   * From when: at once where nobody holds the office; else when whoever holds it has let the time
   * pass in which an asked person answers.
   */
  Instant from(Succession succession) {
    Instant objected = succession.objected().orElseThrow();
    return grants.holders(Role.CONVENER, null, clock.instant()).isEmpty()
        ? objected
        : objected.plus(Duration.ofDays(succession.rule().acceptDays()));
  }

  /** Its number; empty when somebody was faster, or it is too early. */
  Optional<String> open(Succession succession, UUID by, UUID request, Words words) {
    // One after the other: the row is the succession's own.
    sql.sql("select id from home.succession where id = :id for update")
        .param("id", succession.id())
        .query(row -> {});
    if (clock.instant().isBefore(from(succession)) || decision(succession).isPresent()) {
      return Optional.empty();
    }
    String number =
        questions.put(
            said("title", succession, words), said("text", succession, words), by, request);
    sql.sql(
            """
            insert into home.succession_decision (succession, decision, opened_by, opened_at)
            values (:id, :decision, :by, :now)
            """)
        .param("id", succession.id())
        .param("decision", number)
        .param("by", by)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return Optional.of(number);
  }

  /** Names stand on the page "Convener", where they can be erased, and not in the text. */
  private LocalizedText said(String what, Succession succession, Words words) {
    return LocalizedText.of(
        in("en", what, succession, words), Optional.of(in("es", what, succession, words)));
  }

  private String in(String language, String what, Succession succession, Words words) {
    var theirs = words.in(language);
    return theirs.t(
        "home.convener.dispute." + what,
        "date",
        theirs.date(succession.proposed()),
        "organization",
        name(succession.proposedFor()),
        "second",
        name(succession.secondedFor()));
  }

  private boolean isRecent(Instant closed, SuccessionRule rule) {
    return clock.instant().isBefore(closed.plus(Duration.ofDays(rule.yesDays())));
  }

  /** A delegate of the two organizations that wanted her. */
  private boolean isTheirs(Succession succession, Visitor visitor) {
    return Stream.of(succession.proposedFor(), succession.secondedFor())
        .flatMap(Optional::stream)
        .filter(id -> organizations.find(id).filter(Organization::member).isPresent())
        .anyMatch(id -> visitor.grants().contains(new Grant(Role.DELEGATE, id)));
  }

  private String name(Optional<UUID> organization) {
    return organization.flatMap(organizations::find).map(Organization::name).orElse("");
  }
}
