package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.commontable.decisions.VerifyCommand;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Weights and chambers: proposed and adopted with the rules, frozen when a decision opens. */
class WeightsPageTest extends Table {
  @Test
  void theyAreProposedWithTheRulesFrozenAndShownBesideHeads(@TempDir Path folder) throws Exception {
    assertThat(convener.get("/rules").page().select("details input[value=double-majority]"))
        .hasSize(1);
    assertThat(propose("weighted-majority", "Teachers", "6", "Faith", "0").status()).isEqualTo(303);
    assertThat(of("Faith").get("/rules").text())
        .contains("Tarrow Teachers Association holds 6 of 9 of the weight")
        .contains("have not adopted the rules yet");
    assertThat(propose("weighted-majority", "Teachers", "6", "Faith", "0", "cap", "1/3").status())
        .isEqualTo(303);
    assertThat(of("Faith").get("/rules").text())
        .contains("Nobody weighs more than 1/3 of the whole")
        .contains("Tarrow Teachers Association 6 3/2")
        .doesNotContain("holds 6 of 9");
    file("members");
    open();
    assertThat(
            convener.get(D).page().select("section:contains(What would change it) li").eachText())
        .hasSize(2)
        .first()
        .isEqualTo("Until 3 more take part there is no quorum, whatever each of them says.");
    assertThat(propose("weighted-majority", "Teachers", "1").status()).as("later").isEqualTo(303);
    say("Teachers", "support");
    say("Faith", "oppose");
    say("Northside", "oppose");
    assertThat(of("Faith").get(D).text())
        .contains("Heads and weight")
        .contains("1 for, 2 against. By weight 3/2 for, 1 against.")
        .contains("If Eastside Parents Council opposes: failed, 1 of 5; by weight 3/2 of 7/2 for.")
        .contains("Yes 1 3/2")
        .contains("No 2 1")
        .contains("All 5 9/2")
        .contains("Weight: 3/2");
    assertThat(of("Faith").get(D).page().select("table.seated th[scope=row]").text())
        .as("beside the name, not under when it was given")
        .contains("Tarrow Teachers Association Weight: 3/2");
    assertThat(of("Faith").get(D + ".csv").body())
        .contains("decided on,weight,chamber")
        .containsPattern("Tarrow Teachers Association,support,.*,3/2,")
        .containsPattern("Faith in Action Tarrow,oppose,.*,0,");
    close();
    assertThat(of("Faith").get(D).text())
        .contains("Libraries United, did not answer")
        .doesNotContain("not yet answered");
    assertThat(status().name()).isEqualTo("IN_FORCE");
    var tar = convener.post("/record/export.tar", Map.of()).bytes();
    Path export = Files.write(folder.resolve("record.tar"), tar);
    assertThat(new CommandLine(new VerifyCommand()).execute(export.toString())).isZero();
  }

  @Test
  void theQuorumCountsEachChamberAndAnElectionAsksForEqualWeights() {
    var fields = asked("majority-of-members", "Teachers", "2");
    fields.put("chamber-" + id("Teachers"), "Unions");
    fields.put("chamber-" + id("Faith"), "Congregations");
    fields.put("byChamber", "yes");
    fields.put("byWeight", "yes");
    assertThat(convener.post("/rules", fields).status()).isEqualTo(303);
    assertThat(of("Faith").get("/rules").text())
        .contains("And more than half of each chamber: Congregations, Unions.");
    file("members");
    open();
    for (String name : java.util.List.of("Eastside", "Libraries", "Northside", "Faith")) {
      say(name, "support");
    }
    assertThat(of("Faith").get(D).text()).contains("Quorum in the chamber Unions");
    assertThat(convener.get("/decisions/elections/new").text())
        .as("said before it is drafted")
        .contains("a secret ballot needs equal weights");
    close();
    assertThat(status().name()).as("the unions are missing").isEqualTo("LAPSED");
  }

  @Test
  void whatMakesNoSenseIsSaidAtItsField() {
    assertThat(propose("consensus", "Teachers", "-1").page().select("#errors").text())
        .contains("Tarrow Teachers Association, Weight: A weight is 0 or more");
    assertThat(propose("consensus", "Teachers", "a lot").status()).isEqualTo(422);
    assertThat(propose("consensus", "Teachers", "1", "cap", "1/9").text())
        .contains("somebody always holds more");
    assertThat(propose("consensus", "Teachers", "1", "cap", "2").status()).isEqualTo(422);
    var all = asked("consensus");
    table.values().forEach(one -> all.put("weight-" + one.id(), "0"));
    assertThat(convener.post("/rules", all).text()).contains("Somebody must have weight");
    assertThat(convener.post("/rules", Map.of("preset", "consensus", "byChamber", "yes")).status())
        .isEqualTo(422);
    assertThat(of("Faith").post("/rules", asked("consensus")).status()).isEqualTo(403);
    assertThat(propose("consensus", "Teachers", "3").status()).isEqualTo(303);
    assertThat(convener.get("/rules").text()).contains("the weights decide nothing");
    file("members");
    open();
    assertThat(of("Faith").get(D).text())
        .contains("Open for stances")
        .doesNotContain("Heads and weight", "Weight: 3");
  }

  private Reader.Seen propose(String preset, String... weights) {
    return convener.post("/rules", asked(preset, weights));
  }

  private Map<String, String> asked(String preset, String... weights) {
    var fields = new HashMap<>(Map.of("preset", preset));
    for (int i = 0; i < weights.length; i += 2) {
      boolean cap = weights[i].equals("cap");
      fields.put(cap ? "cap" : "weight-" + id(weights[i]), weights[i + 1]);
    }
    return fields;
  }
}
