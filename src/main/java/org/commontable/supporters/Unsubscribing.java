package org.commontable.supporters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The link that stops mail: one act, repeated without harm, no account and no reason asked. */
@Component
public class Unsubscribing {
  private final Contacts contacts;
  private final ConsentLedger ledger;
  private final Clock clock;

  Unsubscribing(Contacts contacts, ConsentLedger ledger, Clock clock) {
    this.contacts = contacts;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Who writes because of this link's consents.
   *
   * @param organizations empty ids stand for the coalition itself
   * @param writing false when all of it has been stopped
   */
  public record Subscription(List<Optional<UUID>> organizations, boolean writing) {}

  /** Empty when the link is not ours. */
  public Optional<Subscription> look(String token) {
    var stoppable = contacts.stoppableBy(hash(token));
    if (stoppable.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Subscription(
            stoppable.stream()
                .map(one -> Optional.ofNullable(one.organization()))
                .distinct()
                .toList(),
            stoppable.stream().anyMatch(one -> !consents(one.id()).isEmpty())));
  }

  /** Appends a no to every yes to mail this organization holds from this contact. */
  public void stop(String token) {
    for (var one : contacts.stoppableBy(hash(token))) {
      contacts.hold(one.id());
      for (Answer yes : consents(one.id())) {
        ledger.record(no(yes, "unsubscribe", "/u", clock.instant()));
      }
    }
  }

  private List<Answer> consents(UUID contact) {
    return ledger.present(contact).stream()
        .filter(answer -> answer.channel() == Channel.MAIL && answer.yes())
        .toList();
  }

  /** The same question answered no; the words that were taken back stay beside it. */
  static Answer no(Answer yes, String source, String page, Instant at) {
    return new Answer(
        yes.contact(),
        yes.organization(),
        yes.channel(),
        yes.purpose(),
        false,
        yes.wording(),
        yes.version(),
        yes.lang(),
        page,
        at,
        source,
        yes.evidence());
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
