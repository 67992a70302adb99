package org.commontable.evidence.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import org.commontable.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The worked examples of docs/methods, evidence sections 1 to 4, 6, 8 and 9, as anyone types them.
 */
class SumsTest {
  @TempDir Path dir;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wilson 1/221 | lower | .000799 | 1e-6",
        "wilson 1/221 | upper | .025181 | 1e-6",
        "clopper-pearson 8/20 | lower | .1912 | 5e-5",
        "clopper-pearson 8/20 | upper | .6395 | 5e-5",
        "v-statistic --reference 180,260,380,180 --focal 420,320,210,50 | v | .745809 | 1e-6",
        "v-statistic --reference 180,260,380,180 --focal 420,320,210,50 | se | .0499 | 5e-5",
        "v-statistic --reference 180,260,380,180 --focal 420,320,210,50 | percentGap | 30 | 1e-9",
        "v-statistic --reference 180,260,380,180 --focal 420,320,210,50 | crudeV | .682061 | 1e-6",
        "v-statistic --reference 180,260,380,180 --focal 420,320,210,50 | crudeVSe | .045102 | 1e-6",
        "v-statistic --reference 180,260,380,180 --focal 420,320,210,50 | referenceMean | .754208 | 1e-6",
        "v-statistic --reference 180,260,380,180 --focal 420,320,210,50 | referenceDeviation | 1.022399 | 1e-6",
        "v-statistic --reference 420,320,210,50 --focal 180,260,380,180 | v | -.745809 | 1e-6",
        "v-statistic --reference 180,260,380,180 --focal 420,320,210,50 | probitGaps.0 | .713472 | 1e-6",
        "v-statistic --reference 180,260,380,180 --focal 420,320,210,50 | probitGaps.1 | .794315 | 1e-6",
        "v-statistic --reference 180,260,380,180 --focal 420,320,210,50 | probitGaps.2 | .729489 | 1e-6",
        "risk-ratio --group 316/6224 --others 906/45810 | oddsRatio | 2.650962 | 1e-6",
        "risk-ratio --group 36/40 --others 16/80 --method katz | interval.lower | 2.8686 | 5e-5",
        "risk-ratio --group 36/40 --others 16/80 --method katz | interval.upper | 7.0593 | 5e-5",
        "risk-ratio --group 0/15 --others 12/200 --method adjusted-log | interval.lower | .0321 | 5e-5",
        "risk-ratio --group 0/15 --others 12/200 --method adjusted-log | interval.upper | 8.3326 | 5e-5",
        "risk-ratio --group 1..9/40 --others 60/600 | least | .25 | 0",
        "risk-ratio --group 1..9/40 --others 60/600 | most | 2.25 | 0",
        "composition --group 316/6224 --everyone 1222/52034 | outcomeShare | .2585925 | 1e-7",
        "composition --group 316/6224 --everyone 1222/52034 | difference | .1389784 | 1e-7",
        "composition --group 316/6224 --everyone 1222/52034 | relativeDifference | 1.1618896 | 1e-7",
        "composition --group 316/6224 --everyone 1222/52034 | index | 2.161890 | 1e-6",
        "composition --group 316/6224 --everyone 1222/52034 | eFormulaUpper | .1288972 | 1e-7",
        "fisher --group 3/12 --others 5/120 | p | .0251 | 5e-5",
        "standardized-difference --reference 10,2,25 --focal 9,2,30 | correction | .985782 | 1e-6",
        "standardized-difference --reference 10,2,25 --focal 9,2,30 | d | .5 | 1e-12",
        "days-lost --group 103/100 --others 21/100 | difference | 82 | 1e-9",
        "days-lost --group 103/100 --others 21/100 | ratio | 4.9048 | 5e-5",
        "achievement-index --levels 180,260,380,180 --weights 0,.5,1,1.25 | index | 73.5 | 1e-9",
        "achievement-index --levels 420,320,210,50 --weights 0,.5,1,1.25 | index | 43.25 | 1e-9",
        "achievement-index --levels 250,200,50,400 --weights 0,.5,1,1.25 | index | 72.2222 | 5e-5",
        "graduation --diplomas 6130 --began 7000 --came 600 --left 257 | rate | 83.4809 | 5e-5",
        "percent-gap --reference 560/1000 --focal 260/1000 | se | 2.0948 | 5e-5",
        "percent-gap --reference 28/50 --focal 13/50 | se | 9.3680 | 5e-5",
        "who-moved --reference 56,52 --focal 26,28 | gapChange | -6 | 1e-9",
        "seats-to-parity --reference 310/1150 --focal 74/820 | ratio | 2.987074 | 1e-6",
        "seats-to-parity --reference 310/1150 --focal 74/820 | seats | 147.04 | 5e-3",
        "seats-to-parity --reference 310/1150 --focal 74/820 | wholeSeats | 148 | 0",
        "parity --pupils 250/750 --teachers 6/44 | gap | .196970 | 1e-6",
        "parity --pupils 250/750 --teachers 6/44 | parityIndex | .409091 | 1e-6",
        "parity --pupils 250/750 --teachers 6/44 | pupilsPerTeacher | 41.6667 | 5e-5",
        "staff-ratio --pupils 1375 --fte 3 --standard 250 | ratio | 458.3333 | 5e-5",
        "staff-ratio --pupils 1375 --fte 3 --standard 250 | shortfall | 2.5 | 0",
        "staff-ratio --pupils 900 --fte 4 --standard 250 | shortfall | -.4 | 1e-12",
        "benjamini-hochberg --q 0.05 --p .0001,.0004,.0019,.0095,.0201,.0278,.0298,.0344,.0459,.3240,.4262,.5719,.6528,.7590,1 | rejected | 4 | 0",
      })
  void worked(String typed, String field, double expected, double off) {
    assertThat(at(compute(typed.split(" ")), field)).isCloseTo(expected, within(off));
  }

  /** {@code interval.lower}, {@code ranks.0.best}. */
  private static double at(JsonNode answer, String field) {
    JsonNode at = answer;
    for (String step : field.split("[.]")) {
      at = step.matches("[0-9]+") ? at.get(Integer.parseInt(step)) : at.get(step);
    }
    return at.doubleValue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "weighted-risk-ratio | {\"focal\":\"B\",\"district\":{\"B\":[24,400],\"W\":[30,1000],\"H\":[10,200]},\"state\":{\"B\":25,\"W\":60,\"H\":15}} | ratio | 1.764706 | 1e-6",
        "weighted-risk-ratio | {\"focal\":\"B\",\"district\":{\"B\":[24,400],\"W\":[30,1000],\"H\":[10,200]},\"state\":{\"B\":0.25,\"W\":0.6,\"H\":0.15}} | ratio | 1.764706 | 1e-6",
        "weighted-risk-ratio | {\"focal\":\"B\",\"district\":{\"B\":[24,400],\"W\":[30,1000],\"H\":[10,200]},\"state\":{\"B\":25,\"W\":60,\"H\":15}} | weightedOthers | .034 | 1e-12",
        "weighted-risk-ratio | {\"focal\":\"B\",\"district\":{\"B\":[24,400],\"W\":[30,1000],\"A\":[0,0]},\"state\":{\"B\":25,\"W\":60,\"A\":99}} | weightedOthers | .03 | 1e-12",
        "idea | {\"cell\":10,\"n\":30,\"threshold\":\"3.0\",\"group\":[12,45],\"others\":[3,22],\"stateOthers\":[4100,61000]} | ratio | 3.967480 | 1e-6",
        "mantel-haenszel | {\"strata\":[{\"group\":[8,20],\"others\":[10,50]},{\"group\":[30,40],\"others\":[6,16]}]} | ratio | 2 | 1e-12",
        "mantel-haenszel | {\"strata\":[{\"group\":[8,20],\"others\":[10,50]},{\"group\":[30,40],\"others\":[6,16]}]} | crudeRatio | 2.6125 | 1e-12",
        "rank-intervals | {\"units\":[[90,100],[50,100],[52,100]]} | ranks.0.worst | 1 | 0",
        "rank-intervals | {\"units\":[[90,100],[50,100],[52,100]]} | ranks.1.best | 2 | 0",
        "rank-intervals | {\"units\":[[90,100],[50,100],[52,100]]} | ranks.1.rank | 3 | 0",
        "shrink | {\"prior\":{\"alpha\":101.359,\"beta\":287.318},\"units\":[[3771,12364]]} | units.0.estimate | .3036507 | 1e-7",
        "shrink | {\"prior\":{\"alpha\":101.359,\"beta\":287.318},\"units\":[[4,10]]} | units.0.estimate | .2642716 | 1e-7",
        "kitagawa | {\"schools\":[{\"reference\":[150,500],\"focal\":[20,100]},{\"reference\":[40,200],\"focal\":[36,300]},{\"reference\":[0,50],\"focal\":[0,200]}]} | between | .087667 | 1e-6",
        "kitagawa | {\"schools\":[{\"reference\":[90,300],\"focal\":[0,0]},{\"reference\":[30,200],\"focal\":[20,200]},{\"reference\":[0,0],\"focal\":[15,300]}]} | within | .02 | 1e-9",
        "dissimilarity | {\"units\":[[100,0],[60,40],[40,60],[0,100]]} | dissimilarity | .6 | 1e-12",
        "dissimilarity | {\"units\":[[100,0],[60,40],[40,60],[0,100]]} | isolation | .76 | 1e-12",
        "dissimilarity | {\"units\":[[80,20],[80,20],[20,80],[20,80]]} | normalizedIsolation | .36 | 1e-12",
        "theil | {\"units\":[[100,0],[60,40],[40,60],[0,100]]} | h | .514525 | 1e-6",
        "theil | {\"units\":[[80,20],[80,20],[20,80],[20,80]]} | h | .278072 | 1e-6",
        "theil | {\"units\":[[40,20],[20,40],[5,60],[1,80]]} | m | .186587 | 1e-6",
        "theil | {\"units\":[[40,20],[20,40],[5,60],[1,80]]} | h | .333036 | 1e-6",
        "teacher-exposure | {\"schools\":[{\"pupils\":[200,400],\"teachers\":[5,20]},{\"pupils\":[50,350],\"teachers\":[1,24]}]} | group | .208333 | 1e-6",
        "teacher-exposure | {\"schools\":[{\"pupils\":[200,400],\"teachers\":[5,20]},{\"pupils\":[50,350],\"teachers\":[1,24]}]} | others | .125 | 1e-6",
        "staying | {\"began\":100,\"spans\":[{\"left\":12,\"lostSight\":3},{\"left\":8,\"lostSight\":4},{\"left\":5}]} | staying.2 | .742575 | 1e-6",
        "staying | {\"began\":100,\"spans\":[{\"left\":12,\"lostSight\":3},{\"left\":8,\"lostSight\":4},{\"left\":5}]} | se | .044512 | 1e-6",
      })
  void workedFromAFile(String sum, String json, String field, double expected, double off)
      throws IOException {
    assertThat(at(fromFile(sum, json), field)).isCloseTo(expected, within(off));
  }

  /** P2 of the methods. */
  @ParameterizedTest
  @CsvSource({
    "9, 50, *",
    "18, 11.1, ≤20",
    "18, 88.9, ≥80",
    "35, 97, ≥90",
    "80, 4, ≤5",
    "250, 98.4, ≥98",
    "900, 1.2, 1",
    "900, .4, ≤1",
    "900, 44.5, 45",
    "300, 98.4, ≥98",
    "301, 98.4, 98"
  })
  void aPercentOfAGroupOfThisSizeIsShownAs(String people, String percent, String shown) {
    String typed = percent.startsWith(".") ? "0" + percent : percent;
    assertThat(
            compute("percent-code", "--people", people, "--percent", typed)
                .get("shown")
                .stringValue())
        .isEqualTo(shown);
  }

  @Test
  void exactlyNinetyPercentIsChronicUnlessToldOtherwise() {
    String[] edge = {"chronic-absence", "--present", "153", "--enrolled", "170"};
    assertThat(compute(edge).get("chronic").booleanValue()).isTrue();
    assertThat(
            compute("chronic-absence", "--present", "153.01", "--enrolled", "170")
                .get("chronic")
                .booleanValue())
        .isFalse();
    assertThat(
            compute(
                    "chronic-absence",
                    "--present",
                    "153",
                    "--enrolled",
                    "170",
                    "--edge",
                    "does-not-count")
                .get("chronic")
                .booleanValue())
        .isFalse();
  }

  @Test
  void theFederalRuleChoosesItsRatioAndIsStrictAtTheThreshold() throws IOException {
    String rule = "{\"cell\":10,\"n\":30,\"threshold\":\"3.0\",";
    JsonNode small = fromFile("idea", rule + "\"group\":[3,12],\"others\":[5,120]}");
    assertThat(small.get("method").stringValue()).isEqualTo("not-calculated");
    assertThat(small.get("ratio").isNull()).isTrue();
    assertThat(small.get("flag").isNull()).isTrue();
    JsonNode other =
        fromFile(
            "idea", rule + "\"group\":[12,45],\"others\":[3,22],\"stateOthers\":[4100,61000]}");
    assertThat(other.get("method").stringValue()).isEqualTo("alternate");
    assertThat(other.get("flag").booleanValue()).isTrue();
    JsonNode at = fromFile("idea", rule + "\"group\":[10,65],\"others\":[10,195]}");
    assertThat(at.get("method").stringValue()).isEqualTo("risk-ratio");
    assertThat(at.get("flag").booleanValue()).as("exactly three times").isFalse();
    JsonNode alone = fromFile("idea", rule + "\"group\":[12,45],\"others\":[3,22]}");
    assertThat(alone.get("reason").stringValue()).isEqualTo("no-comparison");
  }

  @Test
  void theStateRemembersThreeYears() throws IOException {
    String years = "{\"threshold\":\"3.0\",\"ratios\":[3.6,3.4,3.1],\"years\":3";
    assertThat(fromFile("idea-years", years + "}").get("identified").booleanValue()).isFalse();
    assertThat(
            fromFile("idea-years", years + ",\"leastFall\":\"0.25\"}")
                .get("identified")
                .booleanValue())
        .isTrue();
  }

  /** P1 of the methods, from the tests of CRAN sdcTable: a rule of two per line lets it pass. */
  @Test
  void aTableThatHidesTwoInEachLineMayStillShowOne() throws IOException {
    JsonNode audit =
        fromFile(
            "suppress",
            """
            {"rows":[230,250,336,3127],"columns":[1021,1262,770,890],"cells":[
              [null,null,null,89],[null,124,null,31],[92,null,59,null],[800,null,651,null]]}
            """);
    assertThat(audit.get("exposed").toString()).isEqualTo("[[0,1]]");
    assertThat(audit.get("bounds").get(0).get(1).toString()).isEqualTo("[47,47]");
    assertThat(audit.get("bounds").get(0).get(3).toString()).isEqualTo("[89,89]");
  }

  /** A total that nobody knows bounds nothing; where nothing does, the most is null. */
  @Test
  void totalsOfATableMayBeUnknown() throws IOException {
    JsonNode audit =
        fromFile(
            "suppress",
            "{\"rows\":[12,null],\"columns\":[null,9],\"cells\":[[null,null],[null,null]]}");
    assertThat(audit.get("bounds").toString()).isEqualTo("[[[3,12],[0,9]],[[0,null],[0,9]]]");
    assertThat(audit.get("exposed").toString()).isEqualTo("[]");
    JsonNode shown =
        fromFile(
            "suppress", "{\"rows\":[12,null],\"columns\":[null,9],\"cells\":[[null,5],[3,null]]}");
    assertThat(shown.get("bounds").toString()).isEqualTo("[[[7,7],[5,5]],[[3,3],[4,4]]]");
    assertThat(shown.get("exposed").toString()).isEqualTo("[[0,0],[1,1]]");
    JsonNode free =
        fromFile(
            "suppress",
            "{\"rows\":[null],\"columns\":[null,null],\"cells\":[[null,4]],\"range\":[1,9]}");
    assertThat(free.get("bounds").toString()).isEqualTo("[[[1,9],[4,4]]]");
  }

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
  void aHundredThousandLooksAreJudgedAtOnce() throws IOException {
    String many = "1e-400,0.0000001," + String.join(",", Collections.nCopies(99_998, "0.5"));
    JsonNode typed = compute("benjamini-hochberg", "--q", "0.05", "--p", many);
    JsonNode filed = fromFile("benjamini-hochberg", "{\"p\":[" + many + "]}", "--q", "0.05");
    for (JsonNode judged : new JsonNode[] {typed, filed}) {
      assertThat(judged.get("rejected").intValue()).isEqualTo(2);
      assertThat(judged.get("adjusted").size()).isEqualTo(100_000);
      assertThat(judged.get("adjusted").get(0).doubleValue()).isEqualTo(0);
      assertThat(judged.get("adjusted").get(1).doubleValue()).isEqualTo(.005);
      assertThat(judged.get("adjusted").get(99_999).doubleValue()).isEqualTo(.5);
    }
    assertThat(run("compute", "benjamini-hochberg", "--q", "0.05", "--p", "0.1,,0.2")).isEqualTo(2);
    assertThat(err.toString()).contains("--p wants numbers");
    assertThat(run("compute", "benjamini-hochberg", "--q", "0.05")).isEqualTo(2);
    assertThat(err.toString()).contains("either --p or --file");
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
          {"theil", "{\"units\":" + deep + "}", "nesting depth"},
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

  @Test
  void countsAboveThePeopleAreNotedBesideTheRatio() throws IOException {
    String idea = "{\"cell\":10,\"n\":30,\"threshold\":3,\"group\":[%s],\"others\":[10,195]}";
    JsonNode events = fromFile("idea", idea.formatted("70,65"));
    assertThat(events.get("flag").booleanValue()).isTrue();
    assertThat(events.get("note").stringValue()).contains("more events than people in \"group\"");
    assertThat(fromFile("idea", idea.formatted("10,65")).get("note")).isNull();
    String weighted =
        "{\"focal\":\"B\",\"district\":{\"B\":[1,9],\"W\":[3000,2400]},\"state\":{\"W\":9}}";
    assertThat(fromFile("weighted-risk-ratio", weighted).get("note").stringValue())
        .contains("\"district.W\"");
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
  void groupsThatMirrorEachOtherHaveNoGapAtAll() {
    for (String both : new String[] {"7,9,4", "10,20,30,40", "180,260,380,180"}) {
      JsonNode alike = compute("v-statistic", "--reference", both, "--focal", both);
      assertThat(alike.get("v").toString()).as(both).isIn("0", "0.0");
      assertThat(alike.get("referenceMean").toString()).isIn("0", "0.0");
    }
    JsonNode mirrored = compute("v-statistic", "--reference", "10,5,10", "--focal", "3,20,3");
    assertThat(mirrored.get("v").toString()).isIn("0", "0.0");
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

  @Test
  void whatIsExactIsWrittenExactly() throws IOException {
    JsonNode tied = compute("benjamini-hochberg", "--q", "0.05", "--p", "0.05,0.01,0.05");
    assertThat(tied.get("rejected").intValue()).isEqualTo(3);
    assertThat(tied.get("adjusted").toString()).isEqualTo("[0.05,0.03,0.05]");
    assertThat(compute("benjamini-hochberg", "--q", "1", "--p", "1,0.2").get("rejected").intValue())
        .isEqualTo(2);
    JsonNode idea =
        fromFile(
            "idea",
            "{\"cell\":10,\"n\":30,\"threshold\":\"3.0\",\"group\":[10,65],\"others\":[10,195]}");
    assertThat(idea.get("ratio").doubleValue()).isEqualTo(3);
    assertThat(idea.get("flag").booleanValue()).isFalse();
    JsonNode none =
        fromFile(
            "idea", "{\"cell\":0,\"n\":30,\"threshold\":3,\"group\":[0,65],\"others\":[0.0,195]}");
    assertThat(none.get("ratio").isNull() && none.get("flag").isNull()).isTrue();
    JsonNode gap = compute("percent-gap", "--reference", "560/1000", "--focal", "260/1000");
    assertThat(gap.get("gap").doubleValue()).isEqualTo(30);
    compute("staff-ratio", "--pupils", "2750", "--fte", "1", "--standard", ".5");
    assertThat(out.toString()).contains("\"ratio\":2750,");
  }

  @Test
  void postsMayHaveDecimals() {
    JsonNode parity = compute("parity", "--pupils", "5/20", "--teachers", "2.5/20");
    assertThat(parity.get("teacherShare").doubleValue()).isEqualTo(.125);
    assertThat(parity.get("pupilsPerTeacher").doubleValue()).isEqualTo(2);
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
        }) {
      Path file = Files.writeString(dir.resolve("bad.json"), bad[1]);
      assertThat(run("compute", bad[0], "--file", file.toString())).as(bad[1]).isEqualTo(2);
      assertThat(err.toString()).contains(bad[2]);
    }
    fromFile("staying", "{\"began\":9,\"spans\":[{\"left\":1,\"lostsight\":3}]}");
    assertThat(err.toString()).contains("\"spans[0].lostsight\" is none of this sum");
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

  /** 300 times 0.07 is 21, though a computer makes 21.000000000000004 of it. */
  @Test
  void wholeSeatsStayWhole() {
    JsonNode seats = compute("seats-to-parity", "--reference", "7/100", "--focal", "0/300");
    assertThat(seats.get("wholeSeats").intValue()).isEqualTo(21);
  }

  @Test
  void theRatiosOfPastYearsAreReadAsIdeaAnswersThem() throws IOException {
    String years = "{\"threshold\":\"3.0\",\"years\":3,\"ratios\":";
    assertThat(
            fromFile("idea-years", years + "[3.6,\"Infinity\",3.7]}").get("identified").asBoolean())
        .isTrue();
    assertThat(fromFile("idea-years", years + "[3.6,null,3.7]}").get("identified").asBoolean())
        .isFalse();
  }

  /** Reference: Newton's steps on the likelihood in 30 digits, its second differences inverted. */
  @Test
  void theObservedInformationGivesAStandardErrorOfItsOwn() {
    JsonNode v = compute("v-statistic", "--reference", "9,13,19,9", "--focal", "21,16,10,3");
    assertThat(v.get("se").doubleValue()).isCloseTo(.2224667, within(5e-7));
    assertThat(v.get("seObserved").doubleValue()).isCloseTo(.2226612, within(5e-7));
    JsonNode alone = compute("v-statistic", "--reference", "0,0,1,0", "--focal", "1,3,2,4");
    assertThat(alone.get("crudeVSe").isNull()).isTrue();
  }

  @Test
  void theListTellsInputsUnitsAndSourceOfEverySum() {
    JsonNode all = compute("--list");
    assertThat(all.size()).isEqualTo(Sums.all().size() + 1);
    for (JsonNode sum : all) {
      assertThat(sum.get("inputs").size()).as(sum.toString()).isPositive();
      assertThat(sum.get("units").stringValue()).isNotBlank();
      assertThat(sum.get("source").stringValue()).isNotBlank();
    }
  }

  private JsonNode fromFile(String sum, String json, String... more) throws IOException {
    Path file = Files.writeString(dir.resolve("sum.json"), json);
    String[] typed = Arrays.copyOf(new String[] {sum, "--file", file.toString()}, 3 + more.length);
    System.arraycopy(more, 0, typed, 3, more.length);
    return compute(typed);
  }

  private JsonNode compute(String... typed) {
    String[] all = new String[typed.length + 1];
    all[0] = "compute";
    System.arraycopy(typed, 0, all, 1, typed.length);
    assertThat(run(all)).as(() -> err.toString()).isZero();
    return JsonMapper.shared().readTree(out.toString());
  }

  private int run(String... typed) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(typed);
  }
}
