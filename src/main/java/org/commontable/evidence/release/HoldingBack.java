package org.commontable.evidence.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.commontable.evidence.Hidden;
import org.jspecify.annotations.Nullable;

/**
 * What is not proved to be protected is held back, and no more than that takes: the shown numbers
 * that move in the cheapest other state of the world near it. Where none is found, those that move
 * in the one that is found when nothing is shown. What is no wider even then is held back for only
 * as far as showing would narrow it further. What later rounds made needless is shown after all.
 * What was shown in an earlier edition cannot be taken back.
 */
final class HoldingBack {
  /** After so many rounds nothing is shown. */
  private static final int ROUNDS = 36;

  /** So many in a row for which what was held back already is enough. */
  private static final int MANY = 64;

  private final Cells cells;
  private final Counting counting;
  private final Ledger before;
  private final List<Partition> partitions;
  private final boolean[] places;
  private final int width;
  private final byte[] first;
  private final Map<Integer, Long> bearable = new HashMap<>();

  /** Of the first look, when nothing was held back yet: what it proved, and what not how far. */
  private Proofs bare = Proofs.NONE;

  private Map<Integer, Long> narrow = Map.of();

  private @Nullable Audit last;

  HoldingBack(
      Cells cells, Counting counting, Ledger before, List<Partition> partitions, boolean[] places) {
    this.cells = cells;
    this.counting = counting;
    this.before = before;
    this.partitions = partitions;
    this.places = places;
    this.width = cells.groups().size();
    this.first = cells.marks();
  }

  /** The cells that are narrow for what earlier editions showed, whatever is held back. */
  Set<Integer> hold() {
    Proofs proofs = Proofs.NONE;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] marks = cells.marks();
      Map<Integer, Long> open = new TreeMap<>();
      proofs = look(proofs, round < ROUNDS / 2, open);
      boolean same = Arrays.equals(marks, cells.marks());
      if (same && open.isEmpty()) {
        giveBack();
        return knownFromBefore() ? bearable.keySet() : Set.of();
      }
      if (same && !lookWhereNothingIsShown(open)) {
        break;
      }
    }
    hideAll();
    return knownFromBefore() ? audit(Proofs.NONE).unproved(Map.of()).keySet() : Set.of();
  }

  /**
   * One round.
   *
   * @param soon to look anew where that sees others sooner
   * @param still what is not proved yet is put there
   */
  private Proofs look(Proofs earlier, boolean soon, Map<Integer, Long> still) {
    last = null; // two at once would need twice the memory
    Audit audit = audit(earlier);
    last = audit;
    Map<Integer, Long> open = audit.unproved(bearable);
    if (bare.seen().isEmpty()) {
      bare = audit.proofs().copy();
      narrow = open;
    }
    int freed = 0;
    for (int cell : open.keySet()) {
      if (audit.isNarrowInRow(cell)) {
        next(cell);
        freed = 0;
      } else {
        freed = audit.widen(cell, bearable) ? freed + 1 : 0;
      }
      if (freed == MANY && soon) {
        break;
      }
    }
    still.putAll(audit.stillUnproved(open.keySet(), bearable));
    return audit.proofs();
  }

  /** Later rounds can make needless what was held back in earlier ones: that is shown after all. */
  private void giveBack() {
    byte[] marks = cells.marks();
    List<Integer> held =
        new ArrayList<>(IntStream.range(0, cells.size()).filter(this::isHeldBack).boxed().toList());
    if (held.isEmpty() || held.size() > MANY) {
      return; // of very many nearly all are needed, and looking takes long
    }
    held.removeAll(needed(new HashSet<>(held)));
    if (!held.isEmpty()) {
      held.forEach(cells::show);
      if (!audit(bare).unproved(bearable).isEmpty()) {
        cells.marks(marks);
      }
    }
  }

  /** Of what is held back, that which moves beside those that are proved only by it. */
  private Set<Integer> needed(Set<Integer> held) {
    Audit full = Objects.requireNonNull(last);
    full.begin(bare);
    Set<Integer> needed = new HashSet<>();
    for (Map.Entry<Integer, Long> it : narrow.entrySet()) {
      boolean enough = it.getValue() >= bearable.getOrDefault(it.getKey(), Long.MAX_VALUE);
      if (!enough && !full.stillUnproved(Set.of(it.getKey()), bearable).isEmpty()) {
        needed.addAll(full.proof(it.getKey()).moved());
        needed.retainAll(held);
        if (needed.size() == held.size()) {
          break;
        }
      }
    }
    return needed;
  }

  /** By this look, not by one at other editions. */
  private boolean isHeldBack(int cell) {
    return first[cell] == Cells.SHOWN
        && cells.isHidden(cell)
        && cells.why(cell) == Hidden.NOT_PROVED;
  }

  private Audit audit(Proofs earlier) {
    return new Audit(cells, counting, before, partitions, places, earlier);
  }

  /** False where that tells nothing new. */
  private boolean lookWhereNothingIsShown(Map<Integer, Long> open) {
    byte[] marks = cells.marks();
    hideAll();
    Audit audit = audit(Proofs.NONE);
    Map<Integer, Audit.Proof> proofs = new TreeMap<>();
    open.keySet().forEach(cell -> proofs.put(cell, audit.proof(cell)));
    cells.marks(marks);
    boolean any = false;
    for (Map.Entry<Integer, Audit.Proof> it : proofs.entrySet()) {
      Long was = bearable.put(it.getKey(), it.getValue().far());
      any |= was == null || was > it.getValue().far();
      if (it.getValue().far() > open.getOrDefault(it.getKey(), 0L)) {
        it.getValue().moved().forEach(this::hide);
      }
    }
    return any || !Arrays.equals(marks, cells.marks());
  }

  private boolean knownFromBefore() {
    return IntStream.range(0, cells.size()).anyMatch(it -> before.everShown(cells, it));
  }

  /** The smallest that is shown of the same partition of its place. */
  private void next(int of) {
    int row = of - of % width;
    Optional<Integer> smallest =
        partitions.stream()
            .filter(it -> Arrays.stream(it.columns()).anyMatch(column -> row + column == of))
            .flatMapToInt(it -> Arrays.stream(it.columns()))
            .map(column -> row + column)
            .filter(it -> cells.isShown(it) && !before.everShown(cells, it))
            .boxed()
            .min(Comparator.comparingLong(cells::amount));
    smallest.ifPresent(this::hide);
  }

  private void hideAll() {
    IntStream.range(0, cells.size()).forEach(this::hide);
  }

  private void hide(int cell) {
    if (cells.isShown(cell) && !before.everShown(cells, cell)) {
      cells.hide(cell, Hidden.NOT_PROVED);
    }
  }
}
