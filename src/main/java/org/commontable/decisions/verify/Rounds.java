package org.commontable.decisions.verify;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.commontable.decisions.file.Term;
import org.commontable.platform.record.Entry;

/** The same question asked again: it has rested, or enough members asked with new facts. */
final class Rounds {
  private final Map<String, Set<String>> askers = new HashMap<>();

  void ask(Entry entry, Table table) {
    var organization = String.valueOf(entry.organization());
    if (!table.isMember(organization)) {
      throw new Differs("asked again by an organization that is no member");
    }
    var asked =
        askers.computeIfAbsent(Payload.of(entry).text("decision"), first -> new HashSet<>());
    if (!asked.add(organization)) {
      throw new Differs("asked again twice by one organization");
    }
  }

  void renew(Entry entry, Instant closed, Table table) {
    var payload = Payload.of(entry);
    if (!entry.time().isBefore(closed.plus(Term.REST.time(closed)))) {
      return;
    }
    long members = payload.number("members");
    long asking =
        askers.getOrDefault(payload.text("first"), Set.of()).stream()
            .filter(table::isMember)
            .count();
    var share = Term.ASKERS.share(closed);
    if (members < 1
        || members > table.members()
        || BigInteger.valueOf(asking)
                .multiply(share.denominator())
                .compareTo(BigInteger.valueOf(members).multiply(share.numerator()))
            < 0) {
      throw new Differs("asked again before its time by " + asking + " of " + members);
    }
  }
}
