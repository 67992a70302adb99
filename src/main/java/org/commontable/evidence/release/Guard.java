package org.commontable.evidence.release;

import java.util.BitSet;
import java.util.Map;

/**
 * Which hidden numbers are guarded at one look at all cells ({@link Together}).
 *
 * @param own all that are hidden for their own sake
 * @param more others, for what they were
 * @param apart numbers that stand for what they were in other versions than these
 */
record Guard(boolean own, BitSet more, Map<Integer, Long> apart) {
  static final Guard OWN = new Guard(true, new BitSet(), Map.of());

  boolean isOn(Cells cells, int cell) {
    return (own && cells.isSensitive(cell)) || more.get(cell);
  }

  /** None where the number stands for what it is now. */
  long apart(int cell) {
    return apart.isEmpty() ? 0 : apart.getOrDefault(cell, 0L);
  }
}
