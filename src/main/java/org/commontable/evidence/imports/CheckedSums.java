package org.commontable.evidence.imports;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.commontable.evidence.facts.CellReader;
import org.commontable.evidence.facts.Facts;
import org.commontable.evidence.facts.Mark;
import org.commontable.evidence.files.Layout;

/** All checks of a file, in one go through its facts. */
final class CheckedSums implements CellReader {
  private final GroupSums[][] ofMeasure;

  private CheckedSums(int measures, List<GroupSums> checks) {
    this.ofMeasure =
        IntStream.range(0, measures)
            .mapToObj(m -> checks.stream().filter(it -> it.reads(m)).toArray(GroupSums[]::new))
            .toArray(GroupSums[][]::new);
  }

  /** What does not add up, check by check. */
  static List<Contradiction> of(Facts facts, List<Layout.Check> checks) throws Facts.Damaged {
    List<GroupSums> all = checks.stream().map(it -> new GroupSums(facts.keys(), it)).toList();
    var sums = new CheckedSums(facts.keys().measures().size(), all);
    facts.scan(sums.measures(), sums);
    return all.stream().flatMap(it -> it.contradictions().stream()).toList();
  }

  private BitSet measures() {
    BitSet measures = new BitSet();
    for (int m = 0; m < ofMeasure.length; m++) {
      measures.set(m, ofMeasure[m].length > 0);
    }
    return measures;
  }

  @Override
  public void number(
      int measure,
      int place,
      int year,
      int group,
      int dimensions,
      long value,
      int scale,
      int line) {
    for (GroupSums check : ofMeasure[measure]) {
      check.number(measure, place, year, group, dimensions, value, scale, line);
    }
  }

  @Override
  public void mark(
      int measure, int place, int year, int group, int dimensions, Mark mark, int line) {
    for (GroupSums check : ofMeasure[measure]) {
      check.mark(measure, place, year, group, dimensions, mark, line);
    }
  }
}
