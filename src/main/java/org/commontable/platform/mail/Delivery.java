package org.commontable.platform.mail;

import jakarta.mail.MessagingException;
import org.commontable.platform.mail.Letters.Waiting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One round: sends what is due. Without a mail server, secret links are shown on the operator's
 * console once.
 */
@Component
public class Delivery {
  private final Letters letters;
  private final Postman postman;
  private final Console console;
  private final TransactionTemplate transaction;

  Delivery(Letters letters, Postman postman, Console console, TransactionTemplate transaction) {
    this.letters = letters;
    this.postman = postman;
    this.console = console;
    this.transaction = transaction;
  }

  /** How many letters were handled. One letter, one transaction: a crash repeats at most one. */
  public synchronized int round() {
    if (!postman.isSetUp()) {
      transaction.executeWithoutResult(
          status -> letters.toShow(200).reversed().forEach(console::show));
      return 0;
    }
    int handled = 0;
    while (handled < 200 && Boolean.TRUE.equals(transaction.execute(status -> one()))) {
      handled++;
    }
    return handled;
  }

  private boolean one() {
    var due = letters.due(1);
    if (due.isEmpty()) {
      return false;
    }
    Waiting letter = due.getFirst();
    try {
      postman.bring(letter);
      letters.sent(letter.id());
    } catch (MessagingException | RuntimeException fault) {
      // Whatever it is, it is this letter's: those behind it go on.
      letters.failed(letter, Refusals.inWords(fault), Refusals.isForGood(fault));
    }
    return true;
  }
}
