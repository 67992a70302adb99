package org.commontable.home.outbox;

import java.util.List;
import org.commontable.accounts.Person;
import org.commontable.platform.mail.Letters;

/**
 * Letters, newest first. Recipient, subject and state; never a text, never a link.
 *
 * @param reachable people to whom a link can be handed over
 */
public record OutboxPage(
    List<Letters.Line> letters,
    int page,
    int last,
    boolean mail,
    boolean mayHandOver,
    List<Person> reachable) {}
