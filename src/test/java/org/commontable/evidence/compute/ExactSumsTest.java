package org.commontable.evidence.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Edges are met exactly, whatever a computer makes of fractions. */
class ExactSumsTest extends TypedSum {
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

  /** 300 times 0.07 is 21, though a computer makes 21.000000000000004 of it. */
  @Test
  void wholeSeatsStayWhole() {
    JsonNode seats = compute("seats-to-parity", "--reference", "7/100", "--focal", "0/300");
    assertThat(seats.get("wholeSeats").intValue()).isEqualTo(21);
    assertThat(seats.has("note")).isFalse();
  }

  /** A student may have several seats; then the answer is not about students. */
  @Test
  void moreSeatsThanStudentsAreSaidToBe() {
    JsonNode seats = compute("seats-to-parity", "--reference", "130/100", "--focal", "90/100");
    assertThat(seats.get("seats").doubleValue()).isCloseTo(40, within(1e-9));
    assertThat(seats.get("note").stringValue())
        .startsWith("More take part than there are in \"reference\", so seats are counted");
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
}
