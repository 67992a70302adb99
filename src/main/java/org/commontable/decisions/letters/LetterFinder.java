package org.commontable.decisions.letters;

import java.util.List;
import org.commontable.accounts.Act;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.Audience;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Finds letters for whoever asks: members see all, everybody else those that are public. */
@Component
class LetterFinder {
  private final LetterBook book;

  LetterFinder(LetterBook book) {
    this.book = book;
  }

  List<SignOnLetter> all(Visitor visitor) {
    return book.all().stream().filter(letter -> sees(letter, visitor)).toList();
  }

  /** A letter for members is to others as unknown as one that was never begun. */
  SignOnLetter find(String key, Visitor visitor) {
    return book.find(number(key))
        .filter(letter -> sees(letter, visitor))
        .orElseThrow(() -> new NotFound("letter " + key));
  }

  private static boolean sees(SignOnLetter letter, Visitor visitor) {
    return letter.audience() == Audience.PUBLIC || visitor.may(Act.READ_AS_MEMBER);
  }

  private static long number(String key) {
    if (!key.matches("[1-9][0-9]{0,9}")) {
      throw new NotFound("letter " + key);
    }
    return Long.parseLong(key);
  }

  /** Whether she may change the text, set the deadline and say that it was sent. */
  static boolean keeps(SignOnLetter letter, Visitor visitor) {
    return visitor.may(Act.KEEP_LETTER)
        && (visitor.may(Act.KEEP_POSITIONS)
            || letter.organization().filter(visitor::speaksFor).isPresent());
  }

  static void mustKeep(SignOnLetter letter, Visitor visitor) {
    if (!keeps(letter, visitor)) {
      throw new Forbidden("only convener, clerk and who began the letter keep it");
    }
    if (!visitor.may(Act.KEEP_POSITIONS)) {
      letter.organization().ifPresent(visitor::mustActFor);
    }
  }
}
