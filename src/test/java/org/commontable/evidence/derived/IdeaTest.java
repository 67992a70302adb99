package org.commontable.evidence.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.commontable.evidence.derived.Idea.Case;
import org.commontable.evidence.derived.Idea.Outcome;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Edition;
import org.commontable.evidence.figures.EditionBook;
import org.commontable.evidence.figures.EditionFile;
import org.commontable.evidence.release.Cells;
import org.commontable.measures.Disproportionality.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The federal rule over districts, through the gate (evidence.md §2, I1 to I5). */
class IdeaTest {
  private static final List<String> GROUPS = List.of("all", "black", "white");
  private static final Declared MEASURE = Declared.find("students-with-disabilities").orElseThrow();

  @TempDir private Path folder;
  private final Map<String, NavigableMap<Integer, Cells>> cells = new HashMap<>();

  /** Black cases and students, then white ones, of each place. */
  private void year(int year, List<String> places, long[]... rows) {
    Cells cases = new Cells(places, GROUPS, 0);
    Cells students = new Cells(places, GROUPS, 0);
    for (int place = 0; place < rows.length; place++) {
      long[] row = rows[place];
      long[] x = {row[0] + row[2], row[0], row[2]};
      long[] n = {row[1] + row[3], row[1], row[3]};
      for (int group = 0; group < GROUPS.size(); group++) {
        cases.number(place * GROUPS.size() + group, x[group], 0, place + 2);
        students.number(place * GROUPS.size() + group, n[group], 0, place + 2);
      }
    }
    cells.computeIfAbsent(MEASURE.numerator().name(), it -> new TreeMap<>()).put(year, cases);
    cells.computeIfAbsent(MEASURE.denominator().name(), it -> new TreeMap<>()).put(year, students);
  }

  private Idea idea() throws IOException {
    Edition edition = Edition.of(List.of(MEASURE), cells, Map.of());
    Path file = folder.resolve("edition");
    EditionFile.write(edition, List.of("sum of the file"), file);
    return Idea.of(EditionBook.open(file, List.of(MEASURE))).getFirst();
  }

  @Test
  void exactlyAtTheThresholdIsNoFlag() throws IOException {
    year(2016, List.of("001", "002"), new long[] {30, 100, 30, 300}, new long[] {31, 100, 30, 300});
    Idea idea = idea();
    assertThat(idea.of("001", "black", 2016).outcome()).isEqualTo(Outcome.NOT_OVER);
    Case over = idea.of("002", "black", 2016);
    assertThat(over.outcome()).isEqualTo(Outcome.OVER);
    assertThat(over.method()).contains(Method.RISK_RATIO);
    assertThat(over.times().orElseThrow()).isCloseTo(3.1, within(1e-9));
    assertThat(over.isIndistinct(3)).as("the range holds the threshold").isTrue();
  }

  @Test
  void aDistrictThatIsClosedByThenIsNotCounted() throws IOException {
    long[] row = {30, 100, 30, 300};
    year(2015, List.of("001", "002"), row, row);
    year(2016, List.of("001", "999"), row, row);
    Idea idea = idea();
    assertThat(idea.places(2015)).containsExactly("001", "002");
    assertThat(idea.places(2016)).containsExactly("001");
    assertThat(idea.cases(2016)).extracting(Case::place).containsOnly("001");
    assertThat(idea.places(2014)).isEmpty();
  }

  /** Three cases are hidden for being few: the rule calls that too small, and no number is told. */
  @Test
  void aFewCasesAreTooSmallForTheRule() throws IOException {
    year(2016, List.of("001"), new long[] {3, 12, 50, 1200});
    Case it = idea().of("001", "black", 2016);
    assertThat(it.outcome()).isEqualTo(Outcome.GROUP_TOO_SMALL);
    assertThat(it.own()).isEmpty();
    assertThat(it.times()).isEmpty();
  }

  /** 12/45 against 12/28 of the district, 4100/61000 of the state: 3.967480. */
  @Test
  void tooFewOthersAreReplacedByThoseOfTheState() throws IOException {
    year(
        2016,
        List.of("001", "002", "999"),
        new long[] {12, 45, 12, 28},
        new long[] {2000, 30000, 4088, 60972},
        new long[] {2012, 30045, 4100, 61000});
    Case it = idea().of("001", "black", 2016);
    assertThat(it.method()).contains(Method.ALTERNATE);
    assertThat(it.times().orElseThrow()).isCloseTo(3.967480, within(5e-7));
    assertThat(it.outcome()).isEqualTo(Outcome.OVER);
  }

  /** 3.6, 3.4, 3.1 with "any decrease": progress in both years spares the district. */
  @Test
  void threeYearsIdentifyUnlessThereWasProgressInBoth() throws IOException {
    List<Integer> falling = List.of(360, 340, 310);
    List<Integer> staying = List.of(360, 340, 340);
    List<String> places = List.of("001", "002");
    for (int i = 0; i < 3; i++) {
      year(
          2014 + i,
          places,
          new long[] {falling.get(i), 1000, 100, 1000},
          new long[] {staying.get(i), 1000, 100, 1000});
    }
    Idea idea = idea();
    assertThat(idea.identified("001", "black", 2016)).contains(false);
    assertThat(idea.identified("002", "black", 2016)).contains(true);
    assertThat(idea.identified("002", "black", 2015)).as("2013 is not known").isEmpty();
    assertThat(idea.identified("002", "white", 2016)).contains(false);
    List<Object> shown = new ArrayList<>();
    idea.cases(2016).forEach(it -> shown.add(idea.row(it).get("identified")));
    assertThat(shown).contains(true, false);
  }

  @Test
  void fourteenCategoriesForSevenGroupsAndOneIsFed() {
    assertThat(IdeaRule.categories()).hasSize(14);
    assertThat(IdeaRule.groups()).hasSize(7);
    assertThat(IdeaRule.categories().stream().filter(it -> it.indicator().isPresent())).hasSize(1);
    assertThat(IdeaRule.of(2016).unverified()).isNotEmpty();
  }
}
