package org.commontable.accounts.oidc;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.commontable.accounts.Audit;
import org.commontable.accounts.AuditKind;
import org.commontable.accounts.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Signing in where one's organization signs in: there, back, and what the issuer's word is worth.
 */
@Component
public class OwnSignIn {
  /**
   * On the way.
   *
   * @param to the issuer's page
   * @param cookie binds the way back to this browser
   */
  public record Departure(URI to, String cookie) {}

  /**
   * Back from it.
   *
   * @param target local path she wanted to
   */
  public record Arrival(UUID person, String target) {}

  private static final int LONGEST_CODE = 4_000;
  private static final Logger LOG = LoggerFactory.getLogger(OwnSignIn.class);

  private final Issuers issuers;
  private final Reachable reachable;
  private final Conversation conversation;
  private final Attempts attempts;
  private final Known known;
  private final Sessions sessions;
  private final Audit audit;
  private final Clock clock;

  OwnSignIn(
      Issuers issuers,
      Reachable reachable,
      Conversation conversation,
      Attempts attempts,
      Known known,
      Sessions sessions,
      Audit audit,
      Clock clock) {
    this.issuers = issuers;
    this.reachable = reachable;
    this.conversation = conversation;
    this.attempts = attempts;
    this.known = known;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether this can be an issuer's address at all. */
  public boolean isAddress(String typed) {
    return reachable.read(typed).filter(uri -> uri.getRawQuery() == null).isPresent();
  }

  /**
   * Asks whoever answers there for its name; else throws {@link Refused}. Waits for it: not to be
   * called in a transaction.
   */
  public String named(UUID organization, String typed) {
    return noted(organization, () -> conversation.provider(typed).issuer());
  }

  /**
   * Keeps this issuer. Whoever came in by the one before signs in anew.
   *
   * @param address as it names itself
   */
  public void set(
      UUID organization,
      String address,
      String clientId,
      String secret,
      Optional<RequiredClaim> required,
      UUID by) {
    issuers.set(organization, address, clientId, secret, required, by);
    sessions.endVouchedBy(organization);
    audit.note(
        AuditKind.SETTINGS_CHANGED,
        by,
        null,
        organization,
        "own-sign-in " + address + required.map(claim -> " (" + claim + ")").orElse(""));
  }

  /** Takes it away; sessions it has opened end. */
  public void remove(Issuer issuer, UUID by) {
    issuers.remove(issuer, by);
    sessions.endVouchedBy(issuer.organization());
    audit.note(AuditKind.SETTINGS_CHANGED, by, null, issuer.organization(), "own-sign-in-removed");
  }

  /** Waits for the issuer: not to be called in a transaction. */
  public Departure depart(Issuer issuer, String redirect, String target) {
    var provider = noted(issuer.organization(), () -> conversation.provider(issuer.address()));
    var attempt = attempts.begin(issuer.id(), redirect, target);
    return new Departure(conversation.there(provider, issuer, attempt), attempt.token());
  }

  /**
   * Asks the issuer about the answer it sent. Waits for it: not to be called in a transaction, and
   * uses nothing up.
   *
   * @param named the address the answer carries, if any (RFC 9207)
   */
  public Heard hear(
      Issuer issuer, String cookie, String state, String code, Optional<String> named) {
    try {
      var attempt =
          attempts
              .waiting(cookie, issuer.id(), state)
              .orElseThrow(() -> new Refused(Refusal.LATE, "nobody waits"));
      if (code.isEmpty() || code.length() > LONGEST_CODE) {
        throw new Refused(Refusal.DENIED, "no code");
      }
      return new Heard.Person(conversation.back(issuer, attempt, code, named, clock.instant()));
    } catch (Refused refused) {
      return new Heard.Nothing(refused);
    }
  }

  /**
   * Whom the issuer sent back; else throws {@link Refused}. The attempt is used up either way, so
   * that of two answers one counts. An issuer that was set anew or removed while it was asked lets
   * nobody in any more; none is until the caller's transaction ends.
   */
  public Arrival arrive(Issuer issuer, String cookie, String state, Heard heard) {
    return noted(
        issuer.organization(),
        () -> {
          var attempt = attempts.answered(cookie, issuer.id(), state);
          if (!issuers.holds(issuer)) {
            throw new Refused(Refusal.GONE, "set anew or removed meanwhile");
          }
          var said = heard.said();
          String target =
              attempt.orElseThrow(() -> new Refused(Refusal.LATE, "nobody waits")).target();
          return new Arrival(known.person(issuer, said), target);
        });
  }

  private static <T> T noted(UUID organization, Supplier<T> asking) {
    try {
      return asking.get();
    } catch (Refused refused) {
      LOG.info("Own sign-in of {} refused: {}", organization, refused.getMessage());
      throw refused;
    }
  }
}
