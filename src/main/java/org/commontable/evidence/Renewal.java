package org.commontable.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.EditionBook;
import org.commontable.evidence.figures.Feed;

/**
 * Which school years an edition computes and judges again: those of the files that came since the
 * one before. Where the rules are others, or a file went, all.
 *
 * @param years by their autumn; empty stands for all
 */
record Renewal(Optional<Set<Integer>> years) {
  static final Renewal WHOLE = new Renewal(Optional.empty());

  /**
   * @param sums of the files now, the newest first
   * @param facts of these files, in the same order
   * @param sources which know what was published since, and of which years it told before: a file
   *     that is read as another year says nothing of the first one any more
   */
  static Renewal since(
      Editions.Standing before, List<String> sums, List<Feed> facts, Sources sources) {
    EditionBook book = before.book();
    List<String> old = book.sources();
    if (!before.rules().equals(Declared.rules()) || !sums.containsAll(old)) {
      return WHOLE;
    }
    Set<String> came = came(old, sums);
    came.addAll(sources.notInAnEdition());
    Set<Integer> years = new HashSet<>();
    for (int i = 0; i < sums.size(); i++) {
      if (came.contains(sums.get(i))) {
        years.addAll(facts.get(i).facts().keys().years());
        years.addAll(sources.everHeld(sums.get(i)));
      }
    }
    return new Renewal(Optional.of(years));
  }

  /**
   * The files that are new, and those that were handed in again: without these, the others stand in
   * the order in which they stood.
   */
  static Set<String> came(List<String> old, List<String> sums) {
    Set<String> came = new LinkedHashSet<>(sums);
    old.forEach(came::remove);
    for (String next : sums) {
      List<String> stood = new ArrayList<>(old);
      List<String> stands = new ArrayList<>(sums);
      stood.removeAll(came);
      stands.removeAll(came);
      if (stood.equals(stands)) {
        break;
      }
      came.add(next);
    }
    return came;
  }

  boolean isWhole() {
    return years.isEmpty();
  }

  IntPredicate takesYear() {
    return year -> years.map(it -> it.contains(year)).orElse(true);
  }
}
