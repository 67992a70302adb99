package org.commontable.evidence.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** What no sum takes is answered with one sentence and code 2: what, where, how to mend. */
class RefusedSumsTest extends TypedSum {
  @Test
  void countsBelowZeroAndBeyondFifteenDigitsAreSaidSo() throws IOException {
    assertThat(run("compute", "wilson", "-1/5")).isEqualTo(2);
    assertThat(err.toString()).contains("never negative").doesNotContain("Unknown option");
    assertThat(run("compute", "risk-ratio", "--group", "-1/5", "--others", "1/5")).isEqualTo(2);
    assertThat(err.toString()).contains("never negative");
    assertThat(run("compute", "wilson", "1/1234567890123456")).isEqualTo(2);
    assertThat(err.toString()).contains("at most 15 digits");
    assertThat(run("compute", "wilson", "--rate", "1/5")).isEqualTo(2);
    Path file =
        Files.writeString(
            dir.resolve("large.json"),
            "{\"rows\":[1234567890123456],\"columns\":[3],\"cells\":[[null]]}");
    assertThat(run("compute", "suppress", "--file", file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("at most 15 digits");
  }

  @Test
  void whatCannotBeComputedIsASentenceAndCodeTwo() throws IOException {
    for (String[] bad :
        new String[][] {
          {"theil", "{\"units\":[[1,2],[3]]}", "every school wants the same"},
          {"theil", "{\"units\":[[1,-2]]}", "never negative"},
          {"theil", "{}", "\"units\" is missing"},
          {"theil", "[1]", "no JSON object"},
          {"theil", "{\"units\":", "is not JSON"},
          {"idea", "{\"cell\":10,\"n\":30,\"threshold\":\"x\"}", "\"threshold\" wants a number"},
          {"idea", "{\"cell\":1.5,\"n\":30}", "\"cell\" wants a whole number, not 1.5"},
          {"suppress", "{\"rows\":[5],\"columns\":[4],\"cells\":[[null]]}", "add up to 5"},
          {
            "suppress",
            "{\"rows\":[30,1],\"columns\":[16,15],\"cells\":[[null,null],[null,null]],\"range\":[1,9]}",
            "row"
          },
          {"shrink", "{\"units\":[[5,4]]}", "more events than people"},
          {"weighted-risk-ratio", "{\"focal\":\"X\",\"district\":{},\"state\":{}}", "no group"},
        }) {
      Path file = Files.writeString(dir.resolve("bad.json"), bad[1]);
      assertThat(run("compute", bad[0], "--file", file.toString())).as(bad[1]).isEqualTo(2);
      assertThat(err.toString()).as(bad[1]).contains(bad[2]);
      assertThat(out.toString()).isEmpty();
    }
    assertThat(run("compute", "theil", "--file", dir.resolve("none").toString())).isEqualTo(2);
    assertThat(run("compute", "wilson", "5/4")).isEqualTo(2);
    assertThat(run("compute", "v-statistic", "--reference", "0,0", "--focal", "1,1")).isEqualTo(2);
    assertThat(run("compute")).isEqualTo(2);
  }

  @Test
  void whatIsWrongInAFileIsSaidWithItsPlace() throws IOException {
    String fine = String.join(",", Collections.nCopies(999, "[4,10]"));
    String deep = "[".repeat(2_000) + "]".repeat(2_000);
    String prior = "{\"prior\":{\"alpha\":1e300,\"beta\":1e300},\"units\":[[4,10]]}";
    for (String[] bad :
        new String[][] {
          {"shrink", "{\"units\":[" + fine + ",[5,4]]}", "\"units[999]\" has more events"},
          {"shrink", "{\"units\":[[4,10],[\"4\",10]]}", "\"units[1]\" wants a whole number"},
          {"shrink", prior, "no range of 4/10 can be computed"},
          {"theil", "{\"units\":[[1,2],[1,-2]]}", "\"units[1][1]\": a count is never negative: -2"},
          {"theil", "{\"units\":" + deep + "}", "nest too deep"},
          {
            "weighted-risk-ratio",
            "{\"focal\":\"B\",\"district\":{\"B\":[1,9],\"W\":[-1,2400]},\"state\":{\"W\":9}}",
            "\"district.W\": a count is never negative: [-1,2400]"
          },
          {
            "weighted-risk-ratio",
            "{\"focal\":\"B\",\"district\":{\"B\":[1,9],\"W\":[1,24]},\"state\":{\"W\":-9}}",
            "\"state.W\": a count is never negative: -9"
          },
          {
            "suppress",
            "{\"rows\":[9],\"columns\":[2,7],\"cells\":[[null,-7]]}",
            "\"cells[0][1]\": a count is never negative: -7"
          },
        }) {
      Path file = Files.writeString(dir.resolve("bad.json"), bad[1]);
      assertThat(run("compute", bad[0], "--file", file.toString())).as(bad[2]).isEqualTo(2);
      assertThat(err.toString())
          .contains(bad[2])
          .doesNotContain("StreamRead", "Continued", "NaN", "`");
    }
  }

  /** One sentence, in nobody's programming language. */
  @Test
  void whatCannotBeReadIsSaidInOneSentence() throws IOException {
    String[][] typed = {
      {"compute", "staff-ratio", "--pupils", "10", "--fte", "NaN", "--standard", "250"},
      {"compute", "staff-ratio", "--pupils", "1,375", "--fte", "3", "--standard", "250"},
      {"compute", "percent-gap", "--reference", "1001/1000", "--focal", "1/2"},
      {"compute", "parity", "--pupils", "5/20", "--teachers", "./20"},
      {"compute", "theil", "--file", dir.toString()},
    };
    for (String[] one : typed) {
      assertThat(run(one)).as(String.join(" ", one)).isEqualTo(2);
      assertThat(err.toString().lines().toList()).hasSize(2);
      assertThat(err.toString()).doesNotContain("Exception", "BigDecimal", "Usage", "not JSON");
    }
    for (String json : new String[] {"{", "{\"units\":NaN}", "{\"units\":[1,]}"}) {
      Path file = Files.writeString(dir.resolve("bad.json"), json);
      assertThat(run("compute", "theil", "--file", file.toString())).isEqualTo(2);
      assertThat(err.toString()).contains("bad.json is not JSON: ", "(line 1, column ");
      assertThat(err.toString()).doesNotContain("enable", "Source", "Feature");
    }
    Path file =
        Files.writeString(
            dir.resolve("bad.json"),
            "{\"rows\":[3],\"columns\":[3],\"cells\":[[null]],\"range\":[9,1]}");
    assertThat(run("compute", "suppress", "--file", file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("\"range\" wants the least and the most");
  }

  /** What, where and how to mend it; never in the parser's own words. */
  @Test
  void aFileThatIsNoJsonIsToldHowToBeMended() throws IOException {
    for (String[] bad :
        new String[][] {
          {"{\"units\":[[1,2]],\n\"units\":[[1,2]]}", "\"units\" stands twice", "keep one of them"},
          {"{\"units\":[[1,2]", "it ends too early", "] or } is missing"},
          {"{'units':[[1,2]]}", "\"'\" does not belong there", "look for a comma"},
          {
            "{\"units\":[[1,NaN]]}", "\"NaN\" does not belong there", "neither true, false nor null"
          },
          {"{\"units\":[[1,2]]} {}", "something follows", "after its end"},
        }) {
      Path file = Files.writeString(dir.resolve("bad.json"), bad[0]);
      assertThat(run("compute", "theil", "--file", file.toString())).as(bad[0]).isEqualTo(2);
      assertThat(err.toString()).contains("bad.json is not JSON", bad[1], bad[2]);
      assertThat(err.toString().lines()).hasSize(2);
      assertThat(err.toString())
          .doesNotContain("Duplicate", "expected", "expecting", "Unexpected", "token");
    }
  }

  /** An option that would change nothing is refused or named, never passed over. */
  @Test
  void whatASumDoesNotUseIsSaid() throws IOException {
    assertThat(
            run(
                "compute",
                "risk-ratio",
                "--group",
                "1..9/40",
                "--others",
                "60/600",
                "--method",
                "katz"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("Leave --method out");
    assertThat(
            run(
                "compute",
                "v-statistic",
                "--reference",
                "1,2,3",
                "--focal",
                "1,2,3",
                "--proficient",
                "9"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("between level 2 and 3, not at 9");
    fromFile("benjamini-hochberg", "{\"p\":[0.1],\"q\":0.2}", "--q", "0.05");
    assertThat(err.toString()).contains("\"q\" is none of this sum");
    fromFile(
        "weighted-risk-ratio",
        "{\"focal\":\"B\",\"district\":{\"B\":[1,9],\"W\":[1,24]},\"state\":{\"W\":9,\"H\":4}}");
    assertThat(err.toString()).contains("\"state.H\" weighs nothing");
  }

  /** Each row's fault is told with the row; what no sum knows is told beside the answer. */
  @Test
  void aWrongFieldIsSaidWithItsRowAndAnUnknownOneBesideTheAnswer() throws IOException {
    for (String[] bad :
        new String[][] {
          {
            "kitagawa",
            "{\"schools\":[{\"reference\":[1,2],\"focal\":[1,2]},{\"reference\":[1,2]}]}",
            "\"schools[1].focal\" is missing"
          },
          {
            "mantel-haenszel",
            "{\"strata\":[{\"group\":[1,2],\"others\":[5,4]}]}",
            "\"strata[0].others\" has more events than people: 5/4"
          },
          {
            "teacher-exposure",
            "{\"schools\":[{\"pupils\":[1,2],\"teachers\":[0,0]}]}",
            "\"schools[0].teachers\""
          },
          {
            "staying",
            "{\"began\":9,\"spans\":[{\"left\":1},{\"left\":\"x\"}]}",
            "\"spans[1].left\" wants a whole number"
          },
          {"dissimilarity", "{\"units\":[[1,2],[3,4,5]]}", "\"units[1]\""},
          {
            "kitagawa",
            "{\"schools\":[{\"reference\":[1,2],\"focal\":[1,2]},{\"reference\":[3,2],\"focal\":[1,2]}]}",
            "\"schools[1].reference\" has more events than people: 3/2"
          },
        }) {
      Path file = Files.writeString(dir.resolve("bad.json"), bad[1]);
      assertThat(run("compute", bad[0], "--file", file.toString())).as(bad[1]).isEqualTo(2);
      assertThat(err.toString()).contains(bad[2]);
    }
    fromFile("staying", "{\"began\":9,\"spans\":[{\"left\":1,\"lostsight\":3}]}");
    assertThat(err.toString()).contains("\"spans[0].lostsight\" is none of this sum");
  }
}
