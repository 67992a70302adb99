package org.commontable.decisions.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.commontable.platform.record.Entry;

/** Which organization may speak for which, from the entries so far. */
final class ProxyLog {
  /** No meeting is longer; its proxy is over by then. */
  private static final Duration LONGEST = Duration.ofHours(24);

  /** For one decision, or from then until then. */
  record Proxy(
      String giver,
      String holder,
      Optional<String> decision,
      Optional<Instant> from,
      Optional<Instant> until,
      Instant at) {}

  private final Map<String, Proxy> given = new LinkedHashMap<>();
  private final Map<String, Instant> withdrawn = new HashMap<>();

  /**
   * @param open whether this decision still takes stances, and its rules know proxies
   */
  void give(Entry entry, Predicate<String> member, Predicate<String> open) {
    var payload = Payload.of(entry);
    var proxy =
        new Proxy(
            String.valueOf(entry.organization()),
            payload.text("to"),
            payload.any("decision") instanceof String number
                ? Optional.of(number)
                : Optional.empty(),
            payload.instant("from"),
            payload.instant("until"),
            entry.time());
    for (var other : given.entrySet()) {
      if (isLive(other.getKey(), entry.time(), open)) {
        mustBeApart(proxy, other.getValue());
      }
    }
    if (proxy.giver.equals(proxy.holder)) {
      throw new Differs("nobody holds its own proxy");
    }
    if (!member.test(proxy.giver) || !member.test(proxy.holder)) {
      throw new Differs("a proxy of or to an organization that is no member");
    }
    if (proxy.decision.isPresent() ? !open.test(proxy.decision.get()) : !isMeeting(proxy)) {
      throw new Differs("a proxy for what is over, or for more than one meeting");
    }
    given.put(payload.text("proxy"), proxy);
  }

  private static boolean isMeeting(Proxy proxy) {
    return proxy.from.isPresent()
        && proxy.until.isPresent()
        && proxy.at.isBefore(proxy.until.get())
        && Duration.between(proxy.from.get(), proxy.until.get()).compareTo(LONGEST) <= 0;
  }

  private static void mustBeApart(Proxy proxy, Proxy other) {
    if (other.holder.equals(proxy.holder)) {
      throw new Differs("its holder holds a proxy already");
    }
    if (other.holder.equals(proxy.giver) || other.giver.equals(proxy.holder)) {
      throw new Differs("a proxy is handed on");
    }
    if (other.giver.equals(proxy.giver)) {
      throw new Differs("its giver has given a proxy already");
    }
  }

  private boolean isLive(String id, Instant at, Predicate<String> open) {
    var proxy = find(id).orElseThrow();
    return !withdrawn.containsKey(id)
        && proxy.decision.map(open::test).orElseGet(() -> !at.isAfter(proxy.until.orElse(at)));
  }

  void withdraw(Entry entry) {
    var id = Payload.of(entry).text("proxy");
    var proxy = given.get(id);
    if (proxy == null || !proxy.giver.equals(String.valueOf(entry.organization()))) {
      throw new Differs("a proxy is taken back that its organization never gave");
    }
    withdrawn.putIfAbsent(id, entry.time());
  }

  Optional<Proxy> find(String id) {
    return Optional.ofNullable(given.get(id));
  }

  /** Whether it speaks in this decision as it is judged at that instant. */
  Optional<Proxy> speaking(String id, String decision, Instant judged) {
    return find(id)
        .filter(proxy -> !proxy.at.isAfter(judged))
        .filter(
            proxy ->
                Optional.ofNullable(withdrawn.get(id))
                    .filter(end -> !end.isAfter(judged))
                    .isEmpty())
        .filter(
            proxy ->
                proxy.decision.isPresent()
                    ? proxy.decision.get().equals(decision)
                    : covers(proxy, judged));
  }

  private static boolean covers(Proxy proxy, Instant judged) {
    return proxy.from.filter(from -> !judged.isBefore(from)).isPresent()
        && proxy.until.filter(until -> !judged.isAfter(until)).isPresent();
  }
}
