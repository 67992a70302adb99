package org.commontable.evidence;

import java.util.HashSet;
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
   */
  static Renewal since(Editions.Standing before, List<String> sums, List<Feed> facts) {
    EditionBook book = before.book();
    List<String> old = book.sources();
    List<String> stayed = sums.stream().filter(old::contains).toList();
    if (!before.rules().equals(Declared.rules()) || !stayed.equals(old)) {
      return WHOLE;
    }
    Set<Integer> years = new HashSet<>();
    for (int i = 0; i < sums.size(); i++) {
      if (!old.contains(sums.get(i))) {
        years.addAll(facts.get(i).facts().keys().years());
      }
    }
    return new Renewal(Optional.of(years));
  }

  boolean isWhole() {
    return years.isEmpty();
  }

  IntPredicate takesYear() {
    return year -> years.map(it -> it.contains(year)).orElse(true);
  }
}
