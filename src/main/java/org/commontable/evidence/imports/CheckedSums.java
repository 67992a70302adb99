package org.commontable.evidence.imports;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.commontable.evidence.facts.CellReader;
import org.commontable.evidence.facts.Facts;
import org.commontable.evidence.facts.Keys;
import org.commontable.evidence.facts.Mark;
import org.commontable.evidence.files.Layout;

/** All checks of a file, in one go through its facts. */
final class CheckedSums implements CellReader {
  /** By measure and group. */
  private final GroupSums[][][] checks;

  private CheckedSums(Keys keys, List<GroupSums> checks) {
    this.checks = new GroupSums[keys.measures().size()][keys.groups().size()][];
    for (int m = 0; m < this.checks.length; m++) {
      for (int g = 0; g < this.checks[m].length; g++) {
        int measure = m;
        int group = g;
        this.checks[m][g] =
            checks.stream().filter(it -> it.reads(measure, group)).toArray(GroupSums[]::new);
      }
    }
  }

  /** What does not add up, check by check. */
  static List<Contradiction> of(Facts facts, List<Layout.Check> checks) throws Facts.Damaged {
    List<GroupSums> all = checks.stream().map(it -> new GroupSums(facts.keys(), it)).toList();
    var sums = new CheckedSums(facts.keys(), all);
    facts.scan(sums.measures(), sums);
    return all.stream().flatMap(it -> it.contradictions().stream()).toList();
  }

  private BitSet measures() {
    BitSet measures = new BitSet();
    for (int m = 0; m < checks.length; m++) {
      measures.set(m, Arrays.stream(checks[m]).anyMatch(it -> it.length > 0));
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
    for (GroupSums check : checks[measure][group]) {
      check.number(measure, place, year, group, dimensions, value, scale, line);
    }
  }

  @Override
  public void mark(
      int measure, int place, int year, int group, int dimensions, Mark mark, int line) {
    for (GroupSums check : checks[measure][group]) {
      check.mark(measure, place, year, group, dimensions, mark, line);
    }
  }
}
