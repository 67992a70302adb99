package org.commontable.campaigns.petitions;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.commontable.shared.Ids;
import org.springframework.stereotype.Component;

/**
 * Somebody sends the form. Whether the address has signed before is never told on the web: the
 * answer is the same, the truth goes by mail (campaigns.md 2.4). Runs in the caller's transaction.
 */
@Component
public class Signing {
  private final Signatures signatures;
  private final AskedConsents consents;
  private final LettersDue letters;
  private final Seal seal;
  private final Ids ids;
  private final Clock clock;

  Signing(
      Signatures signatures,
      AskedConsents consents,
      LettersDue letters,
      Seal seal,
      Ids ids,
      Clock clock) {
    this.signatures = signatures;
    this.consents = consents;
    this.letters = letters;
    this.seal = seal;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The signature that now waits for its owner, new or not; only her own browser may hold it, and
   * only sealed.
   */
  public UUID sign(Petition petition, Signer signer) {
    Instant now = clock.instant();
    if (!petition.state(now).signable()) {
      throw new IllegalStateException("not open for signatures: " + petition.slug());
    }
    String key = signatures.domains().canonical(signer.email());
    signatures.holdAddress(petition.id(), key);
    var present = signatures.withAddress(petition.id(), key);
    return switch (Household.seat(present, signer.name().key(), signer.zip())) {
      case Household.Seat seat -> add(petition, signer, key, seat.number(), now);
      case Household.Taken taken -> remind(taken.by(), now);
    };
  }

  private UUID add(Petition petition, Signer signer, String key, int household, Instant now) {
    UUID id = ids.next();
    boolean added =
        signatures.add(
            new Signatures.Row(
                id,
                petition.id(),
                signer.name(),
                signer.email(),
                key,
                seal.hash("address", key),
                signer.zip(),
                signer.lang(),
                signer.showName(),
                signer.via().orElse(null),
                now,
                SignatureState.PENDING,
                household,
                seal.hash("client", signer.client()),
                null));
    if (!added) {
      throw new IllegalStateException("a seat was free and is not");
    }
    signer.consent().ifPresent(c -> consents.keep(id, c, signer.lang(), signer.page(), now));
    letters.add(id, LettersDue.Kind.CONFIRM, now);
    return id;
  }

  private UUID remind(Signature present, Instant now) {
    if (present.email().isPresent() && signatures.oneMoreMail(present.id())) {
      letters.add(
          present.id(),
          present.state() == SignatureState.VALIDATED
              ? LettersDue.Kind.ALREADY
              : LettersDue.Kind.CONFIRM,
          now);
    }
    return present.id();
  }
}
