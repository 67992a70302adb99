package org.commontable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ComputeRiskRatioTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void printsTheWorkedExampleInTheAgreedShape() {
    assertThat(run("316/6224", "906/45810")).isZero();
    assertThat(out.toString())
        .startsWith("{\"ratio\":2.56714")
        .contains(",\"difference\":0.03099")
        .contains(
            ",\"comparator\":\"others\",\"interval\":{\"method\":\"koopman\",\"level\":0.95,\"lower\":")
        .endsWith("}}\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void noComparisonEventsIsInfinityAsText() {
    assertThat(run("3/10", "0/20")).isZero();
    assertThat(out.toString())
        .startsWith("{\"ratio\":\"Infinity\",\"difference\":0.3,")
        .endsWith("\"upper\":\"Infinity\"}}\n");
  }

  @Test
  void nothingOnEitherSideHasNoRatio() {
    assertThat(run("0/10", "0/20")).isZero();
    assertThat(out.toString()).startsWith("{\"ratio\":null,\"difference\":0.0,");
  }

  @Test
  void moreEventsThanPeopleHasARatioAndNoInterval() {
    assertThat(run("30/10", "5/20")).isZero();
    assertThat(out.toString())
        .startsWith("{\"ratio\":12.0,")
        .contains("\"interval\":null,\"reason\":\"There are more events than people");
  }

  @Test
  void badInputIsASentenceOnStandardErrorAndCodeTwo() {
    for (String bad :
        new String[] {
          "1", "a/b", "-1/5", "1/2/3", "", "1.5/3", "0/0", "3/0", "1/99999999999999999999"
        }) {
      assertThat(run(bad, "5/20")).as(bad).isEqualTo(2);
    }
    assertThat(run("1/2", "five")).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("--others wants two whole numbers");
  }

  private int run(String group, String others) {
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute("compute", "risk-ratio", "--group", group, "--others", others);
  }
}
