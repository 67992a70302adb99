package org.commontable.evidence.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commontable.evidence.files.Layout.Share;
import org.commontable.evidence.files.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Whether the numbers of one line agree, as the layout declares which belong together. What does
 * not is listed. A column of percents in which every number is a fraction refuses the file: nobody
 * could tell 0.79 from 79.
 */
final class RowChecks {
  private static final int IN_FULL = 20;
  private static final int NONE = -1;

  /** Of a share: the places of its measures among all; NONE where it has no rate. */
  private record Bound(Share share, int part, int of, int rate) {}

  /** What a column of percents held. */
  private static final class Column {
    final boolean declared;
    long first;
    boolean positive;
    boolean above;
    int asPercent;
    int asFraction;

    Column(boolean declared) {
      this.declared = declared;
    }

    boolean holdsFractions() {
      boolean byCounts = asFraction > 0 && asPercent == 0;
      return positive && !above && (byCounts || (declared && asPercent == 0));
    }
  }

  private final List<MeasureReader> measures;
  private final List<Bound> bound = new ArrayList<>();
  private final @Nullable Column[] columns;
  private final long[] unscaled;
  private final int[] scales;
  private final boolean[] there;
  private boolean any;
  private final List<Clash> first = new ArrayList<>();
  private int count;

  RowChecks(Layout layout, List<MeasureReader> measures) {
    this.measures = measures;
    this.unscaled = new long[measures.size()];
    this.scales = new int[measures.size()];
    this.there = new boolean[measures.size()];
    this.columns = new Column[measures.size()];
    for (Share share : layout.shares()) {
      for (MeasureReader part : named(share.part(), measures)) {
        int of = beside(part, Optional.of(share.of()));
        if (of != NONE) {
          bound.add(new Bound(share, part.number, of, beside(part, share.rate())));
        }
      }
    }
    for (MeasureReader it : measures) {
      boolean declared = layout.percents().contains(it.spec.name());
      if (it.spec.style() == Digits.Style.PERCENT && (declared || isRate(it.number))) {
        columns[it.number] = new Column(declared);
      }
    }
  }

  private boolean isRate(int number) {
    return bound.stream().anyMatch(it -> it.rate() == number);
  }

  private static List<MeasureReader> named(String name, List<MeasureReader> measures) {
    return measures.stream().filter(it -> it.spec.name().equals(name)).toList();
  }

  /** The measure of that name that speaks of the same as this one. */
  private int beside(MeasureReader part, Optional<String> name) {
    return name.stream()
        .flatMap(it -> named(it, measures).stream())
        .filter(it -> it.spec.dimensions().equals(part.spec.dimensions()))
        .filter(it -> it.spec.group().equals(part.spec.group()))
        .mapToInt(it -> it.number)
        .findFirst()
        .orElse(NONE);
  }

  void begin() {
    java.util.Arrays.fill(there, false);
    any = false;
  }

  void take(MeasureReader measure, Digits digits) {
    int at = measure.number;
    unscaled[at] = digits.unscaled();
    scales[at] = digits.scale();
    there[at] = true;
    any = true;
  }

  /** Once all numbers of the line were taken. */
  void judge(Records row, String place) {
    if (any) {
      judgeAll(row, place);
    }
  }

  private void judgeAll(Records row, String place) {
    for (int i = 0; i < columns.length; i++) {
      Column column = columns[i];
      if (column != null && there[i]) {
        column.first = column.first == 0 ? row.line() : column.first;
        column.positive |= unscaled[i] > 0;
        column.above |= near(i) > 1;
      }
    }
    for (Bound it : bound) {
      if (there[it.part()] && there[it.of()]) {
        judge(it, row, place);
      }
    }
  }

  private void judge(Bound it, Records row, String place) {
    double part = near(it.part());
    double of = near(it.of());
    if (part > of) {
      add(it, row, place, false);
      return;
    }
    if (it.rate() == NONE || !there[it.rate()] || of == 0) {
      return;
    }
    double rate = near(it.rate());
    double share = 100 * part / of;
    double rounding = 0.5 * Math.pow(10, -decimals(it.rate())) + 1e-9;
    boolean agrees = Math.abs(rate - share) <= rounding;
    Column column = columns[it.rate()];
    if (column != null && part > 0) {
      column.asPercent += agrees ? 1 : 0;
      column.asFraction += !agrees && Math.abs(100 * rate - share) <= 100 * rounding ? 1 : 0;
    }
    if (!agrees) {
      add(it, row, place, true);
    }
  }

  /** Some files write 5.80 and mean 5.8: behind the first decimal a zero says nothing. */
  private int decimals(int at) {
    int decimals = scales[at];
    for (long left = unscaled[at]; decimals > 1 && left % 10 == 0; left /= 10) {
      decimals--;
    }
    return decimals;
  }

  private double near(int at) {
    return scales[at] == 0 ? unscaled[at] : unscaled[at] / Math.pow(10, scales[at]);
  }

  private void add(Bound it, Records row, String place, boolean rate) {
    count++;
    if (first.size() < IN_FULL) {
      first.add(
          new Clash(
              row.line(),
              place,
              it.share().part(),
              exact(it.part()),
              it.share().of(),
              exact(it.of()),
              rate ? it.share().rate().orElse("") : "",
              rate ? exact(it.rate()) : BigDecimal.ZERO));
    }
  }

  private BigDecimal exact(int at) {
    return BigDecimal.valueOf(unscaled[at], scales[at]);
  }

  /** Columns that hold fractions where the layout reads percents. */
  void refuse(List<String> titles, RefusedLines refused) {
    for (int i = 0; i < columns.length; i++) {
      Column column = columns[i];
      if (column != null && column.holdsFractions()) {
        refused.add(Kind.FRACTIONS, column.first, "column", titles.get(measures.get(i).column));
      }
    }
  }

  List<Clash> first() {
    return first;
  }

  int count() {
    return count;
  }
}
