package org.commontable.evidence.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What has no answer is null with the reason, never a number that looks like one. */
class UndefinedSumsTest extends TypedSum {
  /** Half the schools suspended nobody, the others everybody: no prior has such rates. */
  @Test
  void ratesThatAreAllNoneOrAllHaveNoPrior() throws IOException {
    String half = String.join(",", Collections.nCopies(20, "[0,10],[10,10]"));
    JsonNode answer = fromFile("shrink", "{\"units\":[" + half + "]}");
    assertThat(answer.get("alpha").isNull()).isTrue();
    assertThat(answer.get("units").isNull()).isTrue();
    assertThat(answer.get("reason").stringValue()).contains("0 or 1");
    String none = String.join(",", Collections.nCopies(40, "[0,10]"));
    JsonNode alike = fromFile("shrink", "{\"units\":[" + none + "]}");
    assertThat(alike.get("alpha").isNull()).isTrue();
    assertThat(alike.get("commonRate").doubleValue()).isZero();
  }

  @Test
  void whatIsNotDefinedSaysWhy() throws IOException {
    JsonNode alone = fromFile("theil", "{\"units\":[[5,0],[7,0]]}");
    assertThat(alone.get("h").isNull()).isTrue();
    assertThat(alone.get("reason").stringValue()).contains("of one group");
    JsonNode none = compute("risk-ratio", "--group", "0/10", "--others", "0/10");
    assertThat(none.get("ratio").isNull()).isTrue();
    assertThat(none.get("reason").stringValue()).contains("Neither side has events");
  }

  @Test
  void nobodyInAPostIsNotAnEndlessRatio() {
    JsonNode none = compute("staff-ratio", "--pupils", "900", "--fte", "0", "--standard", "500");
    assertThat(none.get("ratio").isNull()).isTrue();
    assertThat(none.get("shortfall").doubleValue()).isEqualTo(1.8);
    assertThat(none.get("reason").stringValue()).contains("nobody");
  }

  @Test
  void groupsWithoutACommonRangeOfLevelsHaveNoDistance() {
    JsonNode apart = compute("v-statistic", "--reference", "0,0,5,9", "--focal", "7,4,0,0");
    assertThat(apart.get("v").isNull()).isTrue();
    assertThat(apart.get("reason").stringValue()).contains("no finite distance");
    JsonNode two = compute("v-statistic", "--reference", "10,20,0,0", "--focal", "20,10,0,0");
    assertThat(two.get("referenceDeviation").doubleValue()).as("spread unknown").isEqualTo(1);
  }

  /** The further apart, the likelier: where the search stopped is no figure. */
  @Test
  void groupsThatOnlyTouchHaveNoDistance() {
    for (String[] two : new String[][] {{"0,0,25,25", "25,25,0,0"}, {"10,10,0,0", "0,20,30,0"}}) {
      JsonNode apart = compute("v-statistic", "--reference", two[0], "--focal", two[1]);
      assertThat(apart.get("v").isNull()).as(two[0]).isTrue();
      assertThat(apart.get("se").isNull()).isTrue();
      assertThat(apart.get("reason").stringValue()).contains("no finite distance");
    }
    JsonNode alike = compute("v-statistic", "--reference", "7,9,4", "--focal", "7,9,4");
    assertThat(alike.get("crudeV").doubleValue()).isEqualTo(0);
  }

  /** A school without pupils of the group says nothing of whom they meet, and spoils nothing. */
  @Test
  void pupilsOfAGroupMeetTeachersOnlyWhereTheyAre() throws IOException {
    JsonNode met =
        fromFile(
            "teacher-exposure",
            "{\"schools\":[{\"pupils\":[0,50],\"teachers\":[2.5,10]},{\"pupils\":[10,10],\"teachers\":[1,4]}]}");
    assertThat(met.get("group").doubleValue()).isEqualTo(.25);
    assertThat(met.get("others").doubleValue()).isEqualTo(.25);
    JsonNode all =
        fromFile("teacher-exposure", "{\"schools\":[{\"pupils\":[9,9],\"teachers\":[1,4]}]}");
    assertThat(all.get("others").isNull()).isTrue();
  }
}
