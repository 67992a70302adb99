package org.commontable.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commontable.evidence.facts.Fact;
import org.commontable.evidence.facts.FactQuery;
import org.commontable.evidence.facts.Facts;
import org.commontable.evidence.facts.Mark;
import org.commontable.evidence.facts.Measure;

/**
 * What a file says otherwise than what is published, in the years that it holds itself.
 *
 * @param earlier the files that say a number of it, the newest first
 * @param replaces the first of them speaks no more once this one is published: it has its name
 * @param same how many numbers both say alike
 * @param gone numbers of the file that is replaced, which this one leaves out
 * @param opened of those that changed, the numbers that were hidden before: on public pages they
 *     stay so, since what any version of a file hid stays hidden
 * @param some the first twenty that are not the same: those that changed before all; in the order
 *     of places where the files are large
 */
public record Changes(
    List<Source> earlier,
    boolean replaces,
    long same,
    long added,
    long gone,
    long changed,
    long opened,
    List<Change> some) {
  private static final int LISTED = 20;

  /** One of the two is missing when the number is new or gone. */
  public record Change(Optional<Fact> before, Optional<Fact> after) {}

  /**
   * A published file.
   *
   * @param replaced it speaks no more once the new one is published
   */
  record Earlier(Facts facts, Source source, boolean replaced) {}

  /** The numbers of a portion that were not compared yet, and what came of all others. */
  private static final class Comparing {
    final Map<Fact.Key, Fact> left = new LinkedHashMap<>();
    final Set<Fact.Key> compared = new HashSet<>();
    final Set<Source> met = new HashSet<>();
    final List<Change> changes = new ArrayList<>();
    final List<Change> gone = new ArrayList<>();
    final List<Change> added = new ArrayList<>();
    long same;
    long changed;
    long opened;
    long out;
    long in;
    boolean replaces;

    void portion(FactQuery some, Facts now, List<Earlier> before) throws Facts.Damaged {
      now.each(some, fact -> left.putIfAbsent(fact.key(), fact));
      for (Earlier one : before) {
        one.facts().each(some, it -> take(it, one.source(), one.replaced()));
      }
      in += left.size();
      left.values().stream()
          .limit(LISTED)
          .forEach(it -> list(added, Optional.empty(), Optional.of(it)));
      left.clear();
      compared.clear();
    }

    void take(Fact was, Source source, boolean replaced) {
      Fact now = left.remove(was.key());
      if (now != null) {
        compared.add(was.key());
        met.add(source);
        replaces |= replaced;
        if (isSame(was, now)) {
          same++;
        } else {
          changed++;
          opened += isOpened(was, now) ? 1 : 0;
          list(changes, Optional.of(was), Optional.of(now));
        }
      } else if (replaced && compared.add(was.key())) { // said twice, it is gone once
        out++;
        list(gone, Optional.of(was), Optional.empty());
      }
    }
  }

  /**
   * Empty when they have no number in common: then the one does not correct the others.
   *
   * @param before the newest first: where several say a number, it is the one that stands
   * @param portions of which one after the other is held in memory
   */
  static Optional<Changes> of(Facts now, List<Earlier> before, List<FactQuery> portions)
      throws Facts.Damaged {
    var comparing = new Comparing();
    for (FactQuery portion : portions) {
      comparing.portion(portion, now, before);
    }
    if (comparing.met.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Changes(
            before.stream().map(Earlier::source).filter(comparing.met::contains).toList(),
            comparing.replaces,
            comparing.same,
            comparing.in,
            comparing.out,
            comparing.changed,
            comparing.opened,
            Stream.of(comparing.changes, comparing.gone, comparing.added)
                .flatMap(List::stream)
                .limit(LISTED)
                .toList()));
  }

  /** What a file says that was published before, and still stands, is named after others only. */
  Changes apartFrom(Source file) {
    List<Source> others =
        earlier.stream().filter(it -> !it.sha256().equals(file.sha256())).toList();
    return others.isEmpty()
        ? this
        : new Changes(others, replaces, same, added, gone, changed, opened, some);
  }

  /** As above, of all that is in question; empty where it is too much to be compared. */
  static List<FactQuery> portions(Facts now, List<Earlier> before, long size) throws Facts.Damaged {
    List<Facts> held = new ArrayList<>(List.of(now));
    before.stream().filter(Earlier::replaced).map(Earlier::facts).forEach(held::add);
    return Portions.of(alike(now), held, size);
  }

  private static FactQuery alike(Facts now) {
    return new FactQuery(
        now.keys().measures().stream().map(Measure::dataset).collect(Collectors.toSet()),
        now.keys().measures().stream().map(Measure::name).collect(Collectors.toSet()),
        Set.of(),
        Set.copyOf(now.keys().years()),
        Set.of(),
        Map.of());
  }

  private static void list(List<Change> some, Optional<Fact> before, Optional<Fact> after) {
    if (some.size() < LISTED) {
      some.add(new Change(before, after));
    }
  }

  private static boolean isOpened(Fact was, Fact now) {
    return was.mark().equals(Optional.of(Mark.SUPPRESSED)) && now.value().isPresent();
  }

  private static boolean isSame(Fact one, Fact other) {
    return one.mark().equals(other.mark())
        && (one.value().isEmpty()
            || (other.value().isPresent()
                && one.value().get().compareTo(other.value().get()) == 0));
  }
}
