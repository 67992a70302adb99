package org.commontable.campaigns.petitions;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.commontable.platform.web.ClientAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the letters that signing left due. Limits are judged here: over a limit the signature
 * silently does not count, while its mail still goes and the public sees no difference
 * (campaigns.md 2.5).
 */
@Component
public class Mailing {
  private static final int BATCH = 50;

  private final LettersDue due;
  private final Signatures signatures;
  private final Petitions petitions;
  private final RateWindows windows;
  private final ClientAddress clients;
  private final Tokens tokens;
  private final PetitionLetters letters;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Mailing(
      LettersDue due,
      Signatures signatures,
      Petitions petitions,
      RateWindows windows,
      ClientAddress clients,
      Tokens tokens,
      PetitionLetters letters,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.due = due;
    this.signatures = signatures;
    this.petitions = petitions;
    this.windows = windows;
    this.clients = clients;
    this.tokens = tokens;
    this.letters = letters;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Writes all that is due; how many letters were taken up. After a full batch it rests seven times
   * as long as that took: while thousands sign, signing goes first, and no mail server takes
   * letters faster than they are written even so.
   */
  public int run() {
    int all = 0;
    while (true) {
      long began = System.nanoTime();
      int some = batch();
      all += some;
      if (some < BATCH || !rest(7 * (System.nanoTime() - began))) {
        return all;
      }
    }
  }

  /** False when the program is about to end. */
  private static boolean rest(long nanos) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanos);
      return true;
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private int batch() {
    Integer taken =
        transaction.execute(
            status -> {
              var some = due.take(BATCH);
              var known = new HashMap<UUID, Petition>();
              some.forEach(one -> write(one, known, clock.instant()));
              return some.size();
            });
    return taken == null ? 0 : taken;
  }

  private void write(LettersDue.Due one, Map<UUID, Petition> known, Instant now) {
    Signature signature = signatures.hold(one.signature()).orElseThrow();
    Petition petition =
        known.computeIfAbsent(signature.petition(), id -> petitions.find(id).orElseThrow());
    switch (one.kind()) {
      case ALREADY ->
          letters.youHaveSigned(
              one.id(),
              signature,
              petition,
              tokens.issue(petition, signature.id(), Tokens.Purpose.SIGNED, now));
      case CONFIRM -> askToConfirm(one.id(), signature, petition, now);
    }
  }

  private void askToConfirm(UUID due, Signature signature, Petition petition, Instant now) {
    if (signature.state() == SignatureState.PENDING && windows.exceededBy(signature)) {
      signatures.become(signature.id(), SignatureState.FRAUDULENT);
      clients.limitReached();
    }
    if (signature.state() == SignatureState.INVALIDATED || !petition.confirmable(now)) {
      return;
    }
    letters.pleaseConfirm(
        due,
        signature,
        petition,
        tokens.issue(petition, signature.id(), Tokens.Purpose.CONFIRM, now));
  }
}
