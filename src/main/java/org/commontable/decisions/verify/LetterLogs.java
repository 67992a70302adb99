package org.commontable.decisions.verify;

import java.util.HashMap;
import java.util.Map;
import org.commontable.platform.record.Entry;

/** Sign-on letters: who stood under which text follows from the signatures. */
final class LetterLogs {
  private final Map<String, LetterLog> letters = new HashMap<>();
  private final Table table;

  LetterLogs(Table table) {
    this.table = table;
  }

  void take(Entry entry) {
    var number = Payload.of(entry).text("letter");
    if (entry.type().equals("letter.started")) {
      if (letters.putIfAbsent(number, new LetterLog()) != null) {
        throw new Differs("the letter was begun already");
      }
      return;
    }
    var log = letters.get(number);
    if (log == null) {
      throw new Differs("the letter was never begun");
    }
    switch (entry.type()) {
      case "letter.version" -> log.version(entry);
      case "letter.deadline" -> log.deadline(entry);
      case "letter.signed" -> log.sign(entry, table);
      case "letter.declined" -> log.decline(entry, table);
      case "letter.unsigned" -> log.withdraw(entry, table);
      case "letter.sent" -> log.send(entry, table);
      default -> {}
    }
  }

  long count() {
    return letters.size();
  }
}
