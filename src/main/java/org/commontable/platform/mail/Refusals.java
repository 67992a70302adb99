package org.commontable.platform.mail;

import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mail.MailSendException;

/** What a mail server answered, dug out from under the libraries, and whether it is final. */
final class Refusals {
  /** "550 5.1.1 …": RFC 5321, 4.2.1. The first digit says for good (5) or for now (4). */
  private static final Pattern ANSWER = Pattern.compile("(?m)^\\s*([45])\\d\\d[ -].*");

  private Refusals() {}

  /** The server's own words where it spoke; what we say of our own settings; else the innermost. */
  static String inWords(Throwable fault) {
    var all = all(fault);
    var said =
        all.stream()
            .filter(IllegalStateException.class::isInstance)
            .findFirst()
            .or(() -> Optional.of(all.getLast()))
            .get();
    return all.stream()
        .map(one -> ANSWER.matcher(String.valueOf(one.getMessage())))
        .filter(Matcher::find)
        .map(found -> found.group().strip())
        .findFirst()
        .orElseGet(
            () -> said.getMessage() == null ? said.getClass().getSimpleName() : said.getMessage());
  }

  /** True when trying again cannot help: an answer of 5xx, or an address that is none. */
  static boolean isForGood(Throwable fault) {
    var all = all(fault);
    if (all.stream().anyMatch(IllegalStateException.class::isInstance)) {
      return false; // our own settings
    }
    return all.stream().anyMatch(AddressException.class::isInstance)
        || all.stream()
            .map(one -> ANSWER.matcher(String.valueOf(one.getMessage())))
            .filter(Matcher::find)
            .findFirst()
            .filter(found -> found.group(1).equals("5"))
            .filter(found -> !found.group().strip().startsWith("530"))
            .filter(found -> !found.group().strip().startsWith("535")) // our password, not hers
            .isPresent();
  }

  /** The fault and all behind it, innermost last. */
  private static List<Throwable> all(Throwable fault) {
    var found = new ArrayList<Throwable>();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    add(fault, found, seen);
    return found;
  }

  private static void add(Throwable fault, List<Throwable> found, Set<Throwable> seen) {
    if (!seen.add(fault)) {
      return;
    }
    found.add(fault);
    if (fault instanceof MailSendException sending) {
      for (var one : sending.getMessageExceptions()) {
        add(one, found, seen);
      }
    }
    if (fault instanceof jakarta.mail.MessagingException chained
        && chained.getNextException() != null) {
      add(chained.getNextException(), found, seen);
    }
    if (fault.getCause() != null) {
      add(fault.getCause(), found, seen);
    }
  }
}
