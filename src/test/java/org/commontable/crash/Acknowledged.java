package org.commontable.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was sent and what was answered with "done": the reader's side of the story. */
final class Acknowledged {
  enum Act {
    SIGNED,
    CONFIRMED,
    STANCE,
    FILED,
    CLOSED,
    PRESENT,
    HANDED_IN,
    PUBLISHED,
    BACKUP
  }

  private final Map<Act, Set<String>> tried = sets();
  private final Map<Act, Set<String>> done = sets();

  /** Sends it under this name; noted as done only when {@code send} returns. */
  void doing(Act act, String name, Runnable send) {
    tried.get(act).add(name);
    send.run();
    done.get(act).add(name);
  }

  Set<String> done(Act act) {
    return done.get(act);
  }

  int all() {
    return done.values().stream().mapToInt(Set::size).sum();
  }

  /** Nothing that was acknowledged is missing, and nothing stands there that nobody sent. */
  void mustBe(Act act, Collection<String> found) {
    assertThat(found).as("acknowledged: %s", act).containsAll(done.get(act));
    assertThat(tried.get(act)).as("sent: %s", act).containsAll(found);
  }

  @Override
  public String toString() {
    var counts = new StringBuilder();
    done.forEach((act, names) -> counts.append(act).append('=').append(names.size()).append(' '));
    return counts.toString().strip();
  }

  private static Map<Act, Set<String>> sets() {
    var sets = new EnumMap<Act, Set<String>>(Act.class);
    for (var act : Act.values()) {
      sets.put(act, ConcurrentHashMap.newKeySet());
    }
    return sets;
  }
}
