package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.commontable.evidence.derived.Segregation;
import org.commontable.evidence.figures.Asked;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.EditionReader;
import org.commontable.evidence.figures.Populations;
import org.commontable.evidence.figures.Published;
import org.commontable.measures.Cell;
import org.commontable.shared.Ids;
import org.commontable.support.Database;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How many students there are is a figure of its own, whether anything is counted among them. */
class EnrollmentStoreTest extends Database {
  private static final EvidenceData ROOM =
      new EvidenceData(DATA_SOURCE, data(), Ids.timeOrdered(CLOCK), CLOCK);

  /**
   * Four schools, of which the last two are in the membership file alone; one has a small group.
   */
  @BeforeAll
  static void importTheFiles() {
    String[] codes = {"920", "920010", "920020", "920030", "920040"};
    int[][] counts = {
      {630, 1135, 96}, {200, 300, 20}, {180, 285, 12}, {150, 350, 60}, {100, 200, 4}
    };
    StringBuilder students = new StringBuilder("sch_id,dist_name,year,race,s_count,calc_pct\n");
    StringBuilder cases =
        new StringBuilder("sch_id,dist_name,year,student_group,iep_total,iep_pct\n");
    for (int i = 0; i < codes.length; i++) {
      String at = codes[i] + ",Elm County,2016-2017,";
      int[] of = counts[i];
      students.append(at).append("All Students,").append(of[0] + of[1] + of[2]).append(",1\n");
      students.append(at).append("Black,").append(of[0]).append(",0.3\n");
      students.append(at).append("White,").append(of[1]).append(",0.6\n");
      students.append(at).append("Hispanic,").append(of[2]).append(",0.1\n");
      if (i < 3) {
        cases.append(at).append("All Students,").append(of[0] / 5).append(",0.1\n");
      }
    }
    TX.executeWithoutResult(
        tx -> {
          take("race_enrolled.csv", students);
          take("iep_enrolled.csv", cases);
        });
  }

  private static void take(String name, StringBuilder text) {
    ROOM.imports()
        .takeAndPublish(name, text.toString().getBytes(StandardCharsets.UTF_8), "operator");
  }

  private static Published enrolled(String place, String group) {
    return new EditionReader(ROOM.figuresNow().orElseThrow().book())
        .read(new Asked(Set.of("enrollment"), Set.of(place), Set.of(2016), Set.of(group)))
        .getFirst();
  }

  @Test
  void aSchoolOfTheMembershipFileAloneHasItsStudents() {
    Published black = enrolled("920030", "black");
    assertThat(black.status()).isEqualTo(Published.Status.SHOWN);
    assertThat(black.count()).isEqualTo(Cell.exact(150));
    assertThat(black.printed()).hasValue(150);
    assertThat(black.countLine()).isPresent();
    assertThat(black.comparison()).isEmpty();
    var populations = new Populations(ROOM.figuresNow().orElseThrow().book(), "enrollment");
    assertThat(populations.of(2016, "white", it -> it.startsWith("920")))
        .containsEntry("920030", 350L)
        .containsEntry("920", 1135L);
    assertThat(populations.files(2016, "white", "920030"::equals)).hasSize(1);
  }

  /** Four Hispanic students, whom the other schools' and the district's numbers would give away. */
  @Test
  void aSmallGroupIsHiddenAndSoIsWhatWouldGiveItAway() {
    assertThat(enrolled("920040", "hispanic").status()).isEqualTo(Published.Status.HIDDEN);
    long shown =
        List.of("920", "920010", "920020", "920030").stream()
            .filter(it -> enrolled(it, "hispanic").status() == Published.Status.SHOWN)
            .count();
    assertThat(shown).as("else four would be 96 less 20, 12 and 60").isLessThan(4);
    boolean others =
        List.of("all", "black", "white").stream()
            .allMatch(it -> enrolled("920040", it).status() == Published.Status.SHOWN);
    assertThat(others).as("else four would be all less the others").isFalse();
  }

  @Test
  void segregationKnowsThatSchoolToo() {
    Segregation it =
        Segregation.of(ROOM.figuresNow().orElseThrow().book(), "920", "black", "white").getFirst();
    assertThat(it.schools()).isEqualTo(4);
    assertThat(it.used()).isGreaterThanOrEqualTo(2);
    assertThat(it.focalsOfAll()).hasValue(630);
  }

  /** What an earlier program wrote is made anew before anybody reads it as today's. */
  @Test
  void anEditionOfOlderRulesIsMadeAnewWithIt() {
    Editions.Standing now = ROOM.figuresNow().orElseThrow();
    assertThat(now.rules()).isEqualTo(Declared.rules());
    OWNER.sql("update evidence.edition set rules = 'of a program before'").update();
    EvidenceData later = new EvidenceData(DATA_SOURCE, data(), Ids.timeOrdered(CLOCK), CLOCK);
    Editions.Standing anew = later.figuresNow().orElseThrow();
    assertThat(anew.id()).isNotEqualTo(now.id());
    assertThat(anew.rules()).isEqualTo(Declared.rules());
    assertThat(new Populations(anew.book(), "enrollment").years("black", "920030"::equals))
        .containsExactly(2016);
  }
}
