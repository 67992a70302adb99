package org.commontable.evidence.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * The worked examples of docs/methods, evidence sections 1 to 4, 6, 8 and 9, as anyone types them.
 */
class WorkedSumsTest extends TypedSum {
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
  void theListTellsInputsUnitsAndSourceOfEverySum() {
    JsonNode all = compute("--list");
    assertThat(all.size()).isEqualTo(Sums.all().size() + 1);
    for (JsonNode sum : all) {
      assertThat(sum.get("inputs").size()).as(sum.toString()).isPositive();
      assertThat(sum.get("units").stringValue()).isNotBlank();
      assertThat(sum.get("source").stringValue()).isNotBlank();
    }
  }
}
