package org.commontable.accounts.passkeys;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.PasskeyAdded;
import org.commontable.accounts.PasskeyRemoved;
import org.commontable.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Adding a passkey, signing in with one, renaming and removing it. */
@Component
public class Passkeys {
  /** Phone, computer, a key on the ring, their successors; more would be somebody's script. */
  public static final int MOST = 20;

  private final PasskeyRows rows;
  private final Questions questions;
  private final Ids ids;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Passkeys(
      PasskeyRows rows,
      Questions questions,
      Ids ids,
      Clock clock,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.questions = questions;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  public List<Passkey> of(UUID person) {
    return rows.of(person);
  }

  /** Empty when it is somebody else's, too. */
  public Optional<Passkey> find(UUID person, UUID id) {
    return rows.find(person, id);
  }

  /** Keeps what the browser made for this person, under this name; else throws {@link Refused}. */
  public Passkey add(UUID person, String name, Answer answer) {
    var question = questions.answered(answer.token(), person).orElseThrow(Passkeys::late);
    var made = Checking.made(answer.json(), answer.party(), question.challenge());
    rows.holdOwner(person);
    if (rows.of(person).size() >= MOST) {
      throw new Refused(Refusal.ENOUGH);
    }
    var fresh =
        new Passkey(
            ids.next(),
            person,
            answer.party().id(),
            made.credentialId(),
            made.credential(),
            made.counter(),
            made.mayBeCopied(),
            made.copied(),
            made.transports(),
            name,
            clock.instant(),
            null,
            null);
    if (!rows.add(fresh)) {
      throw new Refused(Refusal.TAKEN);
    }
    events.publishEvent(new PasskeyAdded(person, name, fresh.added()));
    return fresh;
  }

  /** Whose passkey answered; else throws {@link Refused}. */
  public UUID enter(Answer answer) {
    var question = questions.answered(answer.token(), null).orElseThrow(Passkeys::late);
    var signed = Checking.signed(answer.json());
    Passkey passkey =
        rows.hold(signed.credentialId()).orElseThrow(() -> new Refused(Refusal.UNKNOWN));
    if (!Arrays.equals(signed.userHandle(), handle(passkey.person()))) {
      throw new Refused(Refusal.UNKNOWN);
    }
    try {
      Checking.answers(signed, passkey, answer.party(), question.challenge());
    } catch (Refused refused) {
      if (refused.why() == Refusal.COPIED) {
        rows.doubt(passkey.id(), clock.instant());
      }
      throw refused;
    }
    if (passkey.doubted() != null) {
      throw new Refused(Refusal.COPIED);
    }
    rows.used(passkey.id(), signed.counter(), signed.copied(), clock.instant());
    return passkey.person();
  }

  public void rename(Passkey passkey, String name) {
    rows.rename(passkey.id(), name);
  }

  public void remove(Passkey passkey) {
    rows.remove(passkey.id());
    events.publishEvent(new PasskeyRemoved(passkey.person(), passkey.name(), clock.instant()));
  }

  /** What an authenticator keeps of its owner: her opaque id, no name and no address. */
  static byte[] handle(UUID person) {
    return ByteBuffer.allocate(16)
        .putLong(person.getMostSignificantBits())
        .putLong(person.getLeastSignificantBits())
        .array();
  }

  private static Refused late() {
    return new Refused(Refusal.LATE);
  }
}
