package org.commontable.decisions.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commontable.decisions.SignOnLetters;
import org.commontable.decisions.SignatureOnPaper;
import org.commontable.decisions.WaitingLetter;
import org.commontable.decisions.letters.SignOnLetter.Signature;
import org.springframework.stereotype.Component;

/** Tells other rooms of the letters. */
@Component
class LettersOfTheTable implements SignOnLetters {
  private final LetterBook book;
  private final Clock clock;

  LettersOfTheTable(LetterBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  @Override
  public List<WaitingLetter> waitingFor(UUID organization) {
    Instant now = clock.instant();
    return book.all().stream()
        .filter(letter -> letter.takesSignatures(now))
        .filter(
            letter ->
                letter.of(organization).isPresent() || !letter.tookBack().contains(organization))
        .filter(letter -> letter.underCurrent(organization).isEmpty())
        .filter(letter -> !letter.isDeclinedBy(organization))
        .map(
            letter ->
                new WaitingLetter(
                    letter.current().subject(),
                    letter.until(),
                    letter.path(),
                    letter.of(organization).isPresent()))
        .toList();
  }

  @Override
  public List<SignatureOnPaper> enteredFor(UUID organization) {
    return book.all().stream()
        .flatMap(
            letter ->
                letter.underCurrent(organization).filter(Signature::onPaper).stream()
                    .map(
                        signed ->
                            new SignatureOnPaper(
                                letter.current().subject(),
                                signed.signer(),
                                signed.at(),
                                letter.path())))
        .toList();
  }
}
