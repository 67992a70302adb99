package org.commontable.decisions.verify;

import java.util.HashMap;
import java.util.Map;
import org.commontable.platform.record.Entry;

/** Sign-on letters: who stood under which text follows from the signatures. */
final class LetterLogs {
  private final Map<String, LetterLog> letters = new HashMap<>();
  private final Table table;
  private final Officers officers;

  LetterLogs(Table table, Officers officers) {
    this.table = table;
    this.officers = officers;
  }

  void take(Entry entry) {
    var number = Payload.of(entry).text("letter");
    if (entry.type().equals("letter.started")) {
      if (letters.putIfAbsent(number, new LetterLog(entry.organization())) != null) {
        throw new Differs("the letter was begun already");
      }
      mustKeep(entry);
      return;
    }
    var log = letters.get(number);
    if (log == null) {
      throw new Differs("the letter was never begun");
    }
    switch (entry.type()) {
      case "letter.version" -> {
        mustKeep(log, entry);
        log.version(entry);
      }
      case "letter.deadline" -> {
        mustKeep(log, entry);
        log.deadline(entry);
      }
      case "letter.signed" -> log.sign(entry, table, officers);
      case "letter.declined" -> log.decline(entry, table);
      case "letter.unsigned" -> log.withdraw(entry, table);
      case "letter.sent" -> {
        mustKeep(log, entry);
        log.send(entry, table);
      }
      default -> {}
    }
  }

  /** For the organization that began it, or for the table where none did. */
  private void mustKeep(LetterLog log, Entry entry) {
    if (!log.isKeptFor(entry.organization())) {
      throw new Differs("kept for another organization than the one that began it");
    }
    mustKeep(entry);
  }

  /** Whoever speaks for the organization that began it, the convener or the clerk. */
  private void mustKeep(Entry entry) {
    var actor = entry.actor().toString();
    var organization = String.valueOf(entry.organization());
    if (!table.speaks(actor, organization, entry.time()) && !officers.keeps(actor, entry.time())) {
      throw new Differs(
          "by somebody who neither sat for who began the letter nor was convener or clerk");
    }
  }

  long count() {
    return letters.size();
  }
}
