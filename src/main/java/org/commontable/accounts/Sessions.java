package org.commontable.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commontable.platform.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is signed in where. In the database, so that every node agrees. */
@Repository
public class Sessions {
  public static final Duration LIFE = Duration.ofDays(30);

  /** How long a sign-in counts as just now. */
  public static final Duration FRESH = Duration.ofMinutes(10);

  private static final Duration KEPT = Duration.ofDays(1);

  private final JdbcClient sql;
  private final Clock clock;
  private final People people;
  private final Grants grants;
  private final Turns turns;
  private final LastSeen lastSeen;
  private final SetUpKeys setUp;
  private final ApplicationEventPublisher events;

  Sessions(
      JdbcClient sql,
      Clock clock,
      People people,
      Grants grants,
      Turns turns,
      LastSeen lastSeen,
      SetUpKeys setUp,
      ApplicationEventPublisher events) {
    this.sql = sql;
    this.clock = clock;
    this.people = people;
    this.grants = grants;
    this.turns = turns;
    this.lastSeen = lastSeen;
    this.setUp = setUp;
    this.events = events;
  }

  /** As below, by a link, on a device that did not say what it is. */
  public String begin(UUID person, boolean handedOver) {
    return begin(person, SignedIn.LINK, handedOver, Device.UNKNOWN);
  }

  /** The token for the cookie. */
  public String begin(UUID person, String how, boolean handedOver, Device device) {
    return begin(person, how, handedOver, device, null);
  }

  /** By her organization's own sign-in: worth her seats of that organization. */
  public String begin(UUID person, Voucher voucher, Device device) {
    return begin(person, SignedIn.OIDC, false, device, voucher);
  }

  private String begin(
      UUID person, String how, boolean handedOver, Device device, @Nullable Voucher voucher) {
    String token = Tokens.fresh();
    var now = clock.instant();
    sql.sql(
            """
            INSERT INTO accounts.session
              (token_hash, person, how, handed_over, browser, system, began, seen, expires,
               organization)
            VALUES (:hash, :person, :how, :handedOver, :browser, :system, :now, :seen, :expires,
               :organization)
            """)
        .param("hash", Tokens.hash(token))
        .param("person", person)
        .param("how", how)
        .param("handedOver", handedOver)
        .param("browser", device.browser())
        .param("system", device.system())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("seen", now.truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
        .param("expires", now.plus(LIFE).atOffset(ZoneOffset.UTC))
        .param("organization", voucher == null ? null : voucher.organization())
        .update();
    events.publishEvent(new SignedIn(person, how, now, handedOver, voucher));
    return token;
  }

  /** Ends the session of this token, at once and on every node. */
  public void end(String token) {
    ended(
        sql.sql(
                """
                UPDATE accounts.session SET ended = :now
                WHERE token_hash = :hash AND ended IS NULL RETURNING person
                """)
            .param("now", now())
            .param("hash", Tokens.hash(token))
            .query(Sessions::person)
            .list());
  }

  /** Ends one of hers. False when none of hers runs under this id. */
  public boolean end(UUID person, UUID id) {
    return ended(
            sql.sql(
                    """
                    UPDATE accounts.session SET ended = :now
                    WHERE id = :id AND person = :person AND ended IS NULL AND expires > :now
                    RETURNING person
                    """)
                .param("now", now())
                .param("id", id)
                .param("person", person)
                .query(Sessions::person)
                .list())
        == 1;
  }

  /** Ends all of hers but that of this token; how many they were. */
  public int endOthers(UUID person, String token) {
    return ended(
        sql.sql(
                """
                UPDATE accounts.session SET ended = :now
                WHERE person = :person AND token_hash <> :hash AND ended IS NULL AND expires > :now
                RETURNING person
                """)
            .param("now", now())
            .param("person", person)
            .param("hash", Tokens.hash(token))
            .query(Sessions::person)
            .list());
  }

  /** Ends all that this organization's own sign-in has opened. */
  public void endVouchedBy(UUID organization) {
    ended(
        sql.sql(
                """
                UPDATE accounts.session SET ended = :now
                WHERE organization = :organization AND ended IS NULL AND expires > :now
                RETURNING person
                """)
            .param("now", now())
            .param("organization", organization)
            .query(Sessions::person)
            .list());
  }

  /**
   * Whether its holder has shown just now that she is herself, by her mailbox or a passkey. What an
   * organization's own sign-in says, or a link handed over, is no such proof: neither may leave a
   * key behind.
   */
  public boolean fresh(String token) {
    return sql.sql(
            """
            SELECT count(*) FROM accounts.session
            WHERE token_hash = :hash AND ended IS NULL AND expires > :now AND began > :since
              AND how IN ('link', 'passkey') AND NOT handed_over
            """)
        .param("hash", Tokens.hash(token))
        .param("now", now())
        .param("since", now().minus(FRESH))
        .query(Long.class)
        .single()
        .equals(1L);
  }

  /**
   * Strikes those that ended a day ago or longer, with what they knew of a device; that somebody
   * came in stays in the audit. How many they were.
   */
  int forgetEnded() {
    setUp.close();
    return sql.sql("DELETE FROM accounts.session WHERE least(ended, expires) < :past")
        .param("past", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Hers that run; that of this token first, then the youngest. */
  public List<Session> running(UUID person, String token) {
    return sql.sql(
            """
            SELECT id, how, handed_over, browser, system, began, seen, token_hash = :hash AS own
            FROM accounts.session
            WHERE person = :person AND ended IS NULL AND expires > :now
            ORDER BY own DESC, began DESC, id
            """)
        .param("person", person)
        .param("hash", Tokens.hash(token))
        .param("now", now())
        .query(Rows.of(Session.class))
        .list();
  }

  /** Who holds this token now, with the roles of this moment. */
  public Visitor visitor(String token) {
    if (token.isEmpty()) {
      return Visitor.NOBODY;
    }
    var now = clock.instant();
    return sql.sql(
            """
            SELECT id, person, handed_over, seen, organization FROM accounts.session
            WHERE token_hash = :hash AND ended IS NULL AND expires > :now
            """)
        .param("hash", Tokens.hash(token))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Rows.of(Held.class))
        .optional()
        .flatMap(held -> visitor(held, now))
        .orElse(Visitor.NOBODY);
  }

  private Optional<Visitor> visitor(Held held, Instant now) {
    lastSeen.note(held.id(), held.seen(), now);
    return people
        .find(held.person())
        .map(
            p -> {
              var grants = worth(held, now);
              return new Visitor(
                  Optional.of(p), grants, held.handedOver(), waiting(p.id(), grants));
            });
  }

  /** Nobody but alternates ever waits, so nobody else is asked about. */
  private Set<UUID> waiting(UUID person, List<Grant> grants) {
    var seconds =
        grants.stream()
            .filter(grant -> grant.role() == Role.ALTERNATE)
            .map(Grant::organization)
            .filter(Objects::nonNull)
            .filter(own -> !grants.contains(new Grant(Role.DELEGATE, own)))
            .collect(Collectors.toSet());
    return seconds.isEmpty() ? Set.of() : turns.waiting(person, seconds);
  }

  /** All her roles; of a session that an organization vouches for, her seats of that one. */
  private List<Grant> worth(Held held, Instant now) {
    var all = grants.held(held.person(), now);
    UUID voucher = held.organization();
    return voucher == null
        ? all
        : all.stream().filter(grant -> voucher.equals(grant.organization())).toList();
  }

  private static UUID person(ResultSet row, int number) throws SQLException {
    return row.getObject("person", UUID.class);
  }

  private int ended(List<UUID> persons) {
    persons.forEach(person -> events.publishEvent(new SessionEnded(person, clock.instant())));
    return persons.size();
  }

  private java.time.OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  record Held(
      UUID id, UUID person, boolean handedOver, Instant seen, @Nullable UUID organization) {}
}
