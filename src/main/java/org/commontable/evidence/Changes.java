package org.commontable.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commontable.evidence.facts.Fact;
import org.commontable.evidence.facts.FactQuery;
import org.commontable.evidence.facts.Facts;

/**
 * What a file says otherwise than an earlier one of its kind, in the years that it holds itself.
 *
 * @param same how many numbers both say alike
 * @param some the first twenty that are not
 */
public record Changes(
    Source earlier, long same, long added, long gone, long changed, List<Change> some) {
  private static final int LISTED = 20;

  /** One of the two is missing when the number is new or gone. */
  public record Change(Optional<Fact> before, Optional<Fact> after) {}

  private static final class Old {
    final Fact fact;
    boolean met;

    Old(Fact fact) {
      this.fact = fact;
    }
  }

  /** Empty when they have no number in common: then the one does not correct the other. */
  static Optional<Changes> of(Facts now, Facts before, Source earlier) throws Facts.Damaged {
    Map<Fact.Key, Old> old = new HashMap<>();
    before.each(
        new FactQuery(
            Set.of(), Set.of(), Set.of(), Set.copyOf(now.keys().years()), Set.of(), Map.of()),
        fact -> old.putIfAbsent(fact.key(), new Old(fact)));
    var count = new long[3];
    Set<Fact.Key> added = new HashSet<>();
    List<Change> some = new ArrayList<>();
    now.each(
        FactQuery.ALL,
        fact -> {
          Old was = old.get(fact.key());
          if (was == null) {
            if (added.add(fact.key())) {
              list(some, Optional.empty(), Optional.of(fact));
            }
          } else if (!was.met) {
            was.met = true;
            boolean same = isSame(was.fact, fact);
            count[same ? 0 : 1]++;
            if (!same) {
              list(some, Optional.of(was.fact), Optional.of(fact));
            }
          }
        });
    for (Old was : old.values()) {
      if (!was.met) {
        count[2]++;
        list(some, Optional.of(was.fact), Optional.empty());
      }
    }
    return count[0] + count[1] == 0
        ? Optional.empty()
        : Optional.of(new Changes(earlier, count[0], added.size(), count[2], count[1], some));
  }

  private static void list(List<Change> some, Optional<Fact> before, Optional<Fact> after) {
    if (some.size() < LISTED) {
      some.add(new Change(before, after));
    }
  }

  private static boolean isSame(Fact one, Fact other) {
    return one.mark().equals(other.mark())
        && (one.value().isEmpty()
            || (other.value().isPresent()
                && one.value().get().compareTo(other.value().get()) == 0));
  }
}
