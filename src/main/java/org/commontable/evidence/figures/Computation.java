package org.commontable.evidence.figures;

import java.util.function.IntPredicate;
import org.commontable.evidence.Hidden;
import org.commontable.evidence.release.Cells;
import org.jspecify.annotations.Nullable;

/**
 * Computes an indicator's figures of one year from cells that have passed the gate, all places and
 * groups at once. What is hidden is looked at nowhere: neither as a group's own nor as a reference.
 */
final class Computation {
  private static final String ALL = "all";

  private final Block block;
  private final Cells counts;
  private final Cells bases;
  private final @Nullable Cells percents;
  private final IntPredicate replaced;
  private final int width;

  /**
   * @param percents as printed, where the counts were worked out from them
   * @param replaced whether the file of this number speaks no more
   */
  Computation(
      Declared declared,
      int year,
      Cells counts,
      Cells bases,
      @Nullable Cells percents,
      IntPredicate replaced) {
    this.counts = counts;
    this.bases = bases;
    this.percents = percents;
    this.replaced = replaced;
    this.block = new Block(declared, year, counts.places(), counts.groups());
    this.width = counts.groups().size();
  }

  /** Marks the numbers that stand in a figure. */
  void publish() {
    take();
  }

  Block compute() {
    take();
    if (block.declared.kind() == Kind.PARITY) {
      parity();
    } else if (block.declared.kind().compares()) {
      new Comparisons(block).compute();
    }
    return block;
  }

  private void take() {
    boolean printed = block.declared.kind() == Kind.PRINTED;
    int[] baseGroups = counts.groups().stream().mapToInt(bases::group).toArray();
    for (int place = 0; place < counts.places().size(); place++) {
      int row = bases.place(counts.places().get(place));
      for (int group = 0; group < width; group++) {
        int cell = place * width + group;
        int of =
            row < 0 || baseGroups[group] < 0 ? -1 : row * bases.groups().size() + baseGroups[group];
        boolean base = of >= 0 && bases.isShown(of);
        block.status[cell] = (byte) (status(cell, of, printed) | (base ? Block.BASE : 0));
        block.ratios[cell] = Double.NaN;
        block.lowers[cell] = Double.NaN;
        block.uppers[cell] = Double.NaN;
        block.values[cell] = Double.NaN;
        if (base) {
          bases.publish(of);
          block.bases[cell] = (int) bases.amount(of);
          block.baseSources[cell] = (short) bases.source(of);
          block.baseLines[cell] = bases.line(of);
        }
        if (block.isShown(cell)) {
          counts.publish(cell);
          block.counts[cell] = (int) counts.amount(cell);
          block.countSources[cell] = (short) counts.source(cell);
          block.countLines[cell] = counts.line(cell);
          block.values[cell] = value(cell);
        } else if (block.why(cell) == Hidden.STATE) {
          boolean hidden = of >= 0 && bases.isHidden(of);
          citeMark(cell, of, !hidden || block.declared.kind() == Kind.COUNT);
          block.status[cell] |= isHiddenEarlier(cell, of, hidden) ? Block.EARLIER : 0;
        }
      }
    }
  }

  /**
   * Where the state hides it, the row that does: the count's where it is shown of how many or
   * nobody says, else that of these alone, whether or not anybody told of the count. Files leave
   * out the count of nobody, so its row would tell that there is somebody (docs/decisions/0048).
   */
  private void citeMark(int cell, int of, boolean own) {
    if (own && counts.isHiddenBySource(cell)) {
      block.countSources[cell] = (short) counts.source(cell);
      block.countLines[cell] = counts.line(cell);
      nameNoOtherVersion(cell);
    } else if (!own && isHiddenByState(of)) {
      block.baseSources[cell] = (short) bases.source(of);
      block.baseLines[cell] = bases.line(of);
    }
  }

  /**
   * Only a version that was replaced since hides it. As the row: where the state hides of how many,
   * these alone are looked at.
   */
  private boolean isHiddenEarlier(int cell, int of, boolean hidden) {
    if (hidden && isHiddenByState(of)) {
      return replaced.test(bases.source(of));
    }
    return counts.isHiddenBySource(cell) && replaced.test(counts.source(cell));
  }

  /** Another version of the file, in which it says of how many, may show the count as well. */
  private void nameNoOtherVersion(int cell) {
    boolean ofOneFile =
        block.declared.numerator().dataset().equals(block.declared.denominator().dataset());
    if (ofOneFile && block.baseSources[cell] != block.countSources[cell]) {
      block.baseSources[cell] = 0;
      block.baseLines[cell] = 0;
    }
  }

  private boolean isHiddenByState(int of) {
    return bases.why(of) == Hidden.STATE && bases.isHiddenBySource(of);
  }

  private byte status(int cell, int of, boolean printed) {
    if (!counts.isTold(cell) || (printed && !counts.isSaid(cell))) {
      // Files leave out the count of nobody: a hidden base may not be told by what is missing.
      boolean ofHidden = block.declared.counting().isPeople() && of >= 0 && bases.isHidden(of);
      return ofHidden ? Block.hidden(bases.why(of)) : Block.ABSENT;
    }
    boolean hidden = !printed && counts.isHidden(cell);
    boolean own = hidden && (counts.why(cell) == Hidden.STATE || of < 0 || !bases.isHidden(of));
    if (own) {
      return Block.hidden(counts.why(cell));
    }
    if (of >= 0 && bases.isHidden(of)) {
      // The count's reason would tell of how many it is some: that these are ten to thirteen, say.
      return Block.hidden(bases.why(of));
    }
    if (of < 0 || bases.isAbsent(of)) {
      return Block.NO_BASE;
    }
    return isMoreThanAll(cell, of) ? Block.hidden(Hidden.MORE_THAN_ALL) : Block.SHOWN;
  }

  /** People counted once are no more than there are; two files that say so speak of others. */
  private boolean isMoreThanAll(int cell, int of) {
    return block.declared.counting().isPeople()
        && counts.amount(cell) * bases.unit() > bases.amount(of) * counts.unit();
  }

  private double value(int cell) {
    double count = block.counts[cell];
    return switch (block.declared.kind()) {
      case PRINTED -> count / Math.pow(10, FactCells.scale(block.declared.numerator()));
      case COUNT -> count;
      case PERCENT ->
          percents == null ? count / block.bases[cell] : percents.amount(cell) / 10_000.0;
      default ->
          count
              / block.bases[cell]
              * Math.pow(
                  10,
                  FactCells.scale(block.declared.denominator())
                      - FactCells.scale(block.declared.numerator()));
    };
  }

  /** A group's share among teachers over its share among students. */
  private void parity() {
    int all = block.groups.indexOf(ALL);
    for (int cell = 0; cell < block.size() && all >= 0; cell++) {
      int total = cell - cell % width + all;
      block.values[cell] = Double.NaN;
      if (cell != total && block.isShown(cell) && block.isShown(total) && block.bases[cell] > 0) {
        double teachers = (double) block.counts[cell] / block.counts[total];
        block.values[cell] = teachers / ((double) block.bases[cell] / block.bases[total]);
      }
    }
  }
}
