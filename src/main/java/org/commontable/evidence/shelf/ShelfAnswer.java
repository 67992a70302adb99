package org.commontable.evidence.shelf;

import java.util.List;

/** What the shelf says to a question. */
public sealed interface ShelfAnswer {
  /** Nothing was asked yet. */
  record Waiting() implements ShelfAnswer {}

  record Rows(List<FoundFact> rows) implements ShelfAnswer {}

  record TooMany(int most) implements ShelfAnswer {}

  /**
   * Nothing is called that.
   *
   * @param kind dataset, measure, place, elsewhere, year, group, dimension, or gone: a file that
   *     can be read no more
   * @param there what there is instead, the first forty
   * @param count how many there are
   */
  record Unknown(String kind, String word, List<String> there, int count) implements ShelfAnswer {}

  /** A part of a name that several places carry; the first forty. */
  record Places(String word, List<Named> fitting, int count) implements ShelfAnswer {}

  record Named(String place, String name) {}
}
