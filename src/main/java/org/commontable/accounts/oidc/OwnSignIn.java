package org.commontable.accounts.oidc;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
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
   * Asks the issuer what it says of itself, and keeps it; else throws {@link Refused}. Whoever came
   * in by the one before signs in anew.
   */
  public void set(UUID organization, String typed, String clientId, String secret, UUID by) {
    var provider = conversation.provider(typed);
    issuers.set(organization, provider.issuer(), clientId, secret, by);
    sessions.endVouchedBy(organization);
    audit.note(
        AuditKind.SETTINGS_CHANGED, by, null, organization, "own-sign-in " + provider.issuer());
  }

  /** Takes it away; sessions it has opened end. */
  public void remove(Issuer issuer, UUID by) {
    issuers.remove(issuer, by);
    sessions.endVouchedBy(issuer.organization());
    audit.note(AuditKind.SETTINGS_CHANGED, by, null, issuer.organization(), "own-sign-in-removed");
  }

  public Departure depart(Issuer issuer, String redirect, String target) {
    var provider = conversation.provider(issuer.address());
    var attempt = attempts.begin(issuer.id(), redirect, target);
    return new Departure(conversation.there(provider, issuer, attempt), attempt.token());
  }

  /**
   * Whom the issuer sent back; else throws {@link Refused}. The attempt is used up either way.
   *
   * @param named the address the answer carries, if any (RFC 9207)
   */
  public Arrival arrive(
      Issuer issuer, String cookie, String state, String code, Optional<String> named) {
    try {
      var attempt =
          attempts
              .answered(cookie, issuer.id(), state)
              .orElseThrow(() -> new Refused(Refusal.LATE, "nobody waits"));
      if (code.isEmpty() || code.length() > LONGEST_CODE) {
        throw new Refused(Refusal.DENIED, "no code");
      }
      var said = conversation.back(issuer, attempt, code, named, clock.instant());
      return new Arrival(known.person(issuer, said), attempt.target());
    } catch (Refused refused) {
      LOG.info("Own sign-in of {} refused: {}", issuer.organization(), refused.getMessage());
      throw refused;
    }
  }
}
