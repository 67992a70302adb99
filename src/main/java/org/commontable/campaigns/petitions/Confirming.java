package org.commontable.campaigns.petitions;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commontable.campaigns.SignatureConfirmed;
import org.commontable.campaigns.SignatureRejected;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What the links in a signer's mail do. Looking never writes; acting runs in the caller's
 * transaction.
 */
@Component
public class Confirming {
  private final Tokens tokens;
  private final Signatures signatures;
  private final Petitions petitions;
  private final ConsentHandover handover;
  private final Counting counting;
  private final PetitionLetters letters;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Confirming(
      Tokens tokens,
      Signatures signatures,
      Petitions petitions,
      ConsentHandover handover,
      Counting counting,
      PetitionLetters letters,
      ApplicationEventPublisher events,
      Clock clock) {
    this.tokens = tokens;
    this.signatures = signatures;
    this.petitions = petitions;
    this.handover = handover;
    this.counting = counting;
    this.letters = letters;
    this.events = events;
    this.clock = clock;
  }

  /** Where a confirm link stands. */
  public enum Stand {
    /** It can be confirmed now. */
    WAITING,
    /** It was used, or never will count: the thank-you page either way. */
    DONE,
    /** Its owner said it was not her. */
    REJECTED,
    /** The petition closed more than a day ago. */
    TOO_LATE
  }

  /** What a token leads to. */
  public record Found(UUID signature, Petition petition, Stand stand) {}

  public Optional<Found> look(Token token) {
    return tokens
        .signature(token, Tokens.Purpose.CONFIRM)
        .flatMap(signatures::find)
        .map(signature -> found(signature, clock.instant()));
  }

  /** The petition's page of one's own signature, from the thank-you mail. */
  public Optional<Found> lookSigned(Token token) {
    return tokens
        .signature(token, Tokens.Purpose.SIGNED)
        .flatMap(signatures::find)
        .map(signature -> found(signature, clock.instant()));
  }

  /**
   * True when this very act confirmed it, so that its own browser may be greeted by name. A repeat
   * is no fault and does nothing. A signature over the limit is answered alike and does not count.
   */
  public boolean confirm(Token token) {
    Instant now = clock.instant();
    var held = tokens.signature(token, Tokens.Purpose.CONFIRM).flatMap(signatures::hold);
    if (held.isEmpty() || found(held.get(), now).stand() != Stand.WAITING) {
      return false;
    }
    Signature signature = held.get();
    if (signature.state() == SignatureState.FRAUDULENT) {
      signatures.pressed(signature.id(), now);
    } else {
      count(signature, now);
    }
    return true;
  }

  private void count(Signature signature, Instant now) {
    Petition petition = petitions.find(signature.petition()).orElseThrow();
    signatures.validate(signature.id(), now);
    events.publishEvent(
        new SignatureConfirmed(
            signature.id(), petition.id(), signature.email(), signature.via(), now));
    letters.thankYou(
        signature,
        petition,
        tokens.issue(petition, signature.id(), Tokens.Purpose.SIGNED, now),
        handover.hand(signature, petition, "web", now));
  }

  /** "It was not me": whatever came with this signature is taken back. */
  public void reject(Token token) {
    tokens
        .signature(token, Tokens.Purpose.CONFIRM)
        .ifPresent(id -> takeBack(id, Invalidation.NOT_ME));
  }

  /** One's own signature, taken off by its owner. */
  public void withdraw(Token signed) {
    tokens
        .signature(signed, Tokens.Purpose.SIGNED)
        .ifPresent(id -> takeBack(id, Invalidation.TAKEN_OFF));
  }

  private void takeBack(UUID id, Invalidation reason) {
    Signature signature = signatures.hold(id).orElseThrow();
    if (signature.state() == SignatureState.INVALIDATED) {
      return;
    }
    if (signature.state() == SignatureState.VALIDATED) {
      counting.uncount(signature);
    }
    Instant now = clock.instant();
    signatures.invalidate(signature, reason, now);
    events.publishEvent(new SignatureRejected(id, now));
  }

  private Found found(Signature signature, Instant now) {
    Petition petition = petitions.find(signature.petition()).orElseThrow();
    Stand stand =
        switch (signature.state()) {
          case PENDING, FRAUDULENT ->
              signature.validated().isPresent()
                  ? Stand.DONE
                  : petition.confirmable(now) ? Stand.WAITING : Stand.TOO_LATE;
          case VALIDATED -> Stand.DONE;
          case INVALIDATED -> Stand.REJECTED;
        };
    return new Found(signature.id(), petition, stand);
  }
}
