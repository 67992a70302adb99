package org.commontable.platform.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person.
 *
 * @param kind what it is for, as the outbox shows it: a message key such as {@code
 *     decisions.mail.opened.kind}
 * @param person opaque id when the addressee is known, else null
 * @param secret true when the text holds a link that signs in or votes: shown to nobody but the
 *     addressee
 * @param fact what causes it, by an id that stays the same however often the cause is handled; null
 *     where writing again is meant
 */
public record Letter(
    String kind,
    @Nullable UUID person,
    String to,
    String lang,
    String subject,
    String text,
    boolean secret,
    @Nullable String fact) {

  public Letter(
      String kind,
      @Nullable UUID person,
      String to,
      String lang,
      String subject,
      String text,
      boolean secret) {
    this(kind, person, to, lang, subject, text, secret, null);
  }

  /** The same letter, written once for this fact. */
  public Letter onceFor(String cause) {
    return new Letter(kind, person, to, lang, subject, text, secret, cause);
  }
}
