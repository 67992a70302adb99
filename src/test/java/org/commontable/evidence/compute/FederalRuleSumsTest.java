package org.commontable.evidence.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The rule on disproportionality in special education, of one year and of three. */
class FederalRuleSumsTest extends TypedSum {
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

  @Test
  void theRatiosOfPastYearsAreReadAsIdeaAnswersThem() throws IOException {
    String years = "{\"threshold\":\"3.0\",\"years\":3,\"ratios\":";
    assertThat(
            fromFile("idea-years", years + "[3.6,\"Infinity\",3.7]}").get("identified").asBoolean())
        .isTrue();
    assertThat(fromFile("idea-years", years + "[3.6,null,3.7]}").get("identified").asBoolean())
        .isFalse();
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
}
