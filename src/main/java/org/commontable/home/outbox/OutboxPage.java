package org.commontable.home.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commontable.accounts.Person;
import org.commontable.platform.mail.Letters;

/**
 * Letters, newest first. Recipient, subject and state; never a text, never a link.
 *
 * @param reachable people to whom a link can be handed over
 * @param invited organizations whose invitation was written and waits for an answer
 */
public record OutboxPage(
    List<Letters.Line> letters,
    int page,
    int last,
    boolean mail,
    boolean mayHandOver,
    List<Person> reachable,
    List<Invited> invited) {

  /** An invitation that waits. */
  public record Invited(UUID invitation, String organization, String person, Instant sent) {}
}
