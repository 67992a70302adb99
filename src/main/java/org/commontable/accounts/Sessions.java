package org.commontable.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.commontable.platform.database.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is signed in where. In the database, so that every node agrees. */
@Repository
public class Sessions {
  public static final Duration LIFE = Duration.ofDays(30);

  private final JdbcClient sql;
  private final Clock clock;
  private final People people;
  private final Grants grants;
  private final ApplicationEventPublisher events;

  Sessions(
      JdbcClient sql, Clock clock, People people, Grants grants, ApplicationEventPublisher events) {
    this.sql = sql;
    this.clock = clock;
    this.people = people;
    this.grants = grants;
    this.events = events;
  }

  /** The token for the cookie. */
  public String begin(UUID person, boolean handedOver) {
    String token = Tokens.fresh();
    var now = clock.instant();
    sql.sql(
            "INSERT INTO accounts.session (token_hash, person, began, expires, handed_over) VALUES (:hash, :person, :now, :expires, :handedOver)")
        .param("hash", Tokens.hash(token))
        .param("person", person)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("expires", now.plus(LIFE).atOffset(ZoneOffset.UTC))
        .param("handedOver", handedOver)
        .update();
    events.publishEvent(new SignedIn(person, "link", now, handedOver));
    return token;
  }

  public void end(String token) {
    var now = clock.instant();
    sql.sql(
            "UPDATE accounts.session SET ended = :now WHERE token_hash = :hash AND ended IS NULL RETURNING person")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("hash", Tokens.hash(token))
        .query(UUID.class)
        .optional()
        .ifPresent(person -> events.publishEvent(new SessionEnded(person, now)));
  }

  /** Who holds this token now, with the roles of this moment. */
  public Visitor visitor(String token) {
    if (token.isEmpty()) {
      return Visitor.NOBODY;
    }
    var now = clock.instant();
    return sql.sql(
            """
            SELECT person, handed_over FROM accounts.session
            WHERE token_hash = :hash AND ended IS NULL AND expires > :now
            """)
        .param("hash", Tokens.hash(token))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Rows.of(Held.class))
        .optional()
        .flatMap(
            held ->
                people
                    .find(held.person())
                    .map(
                        p ->
                            new Visitor(
                                Optional.of(p), grants.held(p.id(), now), held.handedOver())))
        .orElse(Visitor.NOBODY);
  }

  record Held(UUID person, boolean handedOver) {}
}
