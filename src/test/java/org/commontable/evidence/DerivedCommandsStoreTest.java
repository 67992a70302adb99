package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commontable.evidence.commands.ImportCommand;
import org.junit.jupiter.api.Test;

/** The commands of derived measures, as somebody types them. */
class DerivedCommandsStoreTest extends TypedCommands {
  @Test
  void eachSaysItsRuleAndRefusesWhatIsNone() throws IOException {
    assertThat(evidence("segregation", "--place", "901")).isEqualTo(2);
    assertThat(err.toString()).contains("holds no table");
    assertThat(run(new ImportCommand(), file("discipline.csv"), file("race.csv"))).isZero();

    String[] moved = {"who-moved", "--indicator", "oss-events", "--place", "901"};
    assertThat(evidence(with(moved, "--group", "black"))).isZero();
    assertThat(out.toString())
        .contains("\"rule\":\"who-moved 3\"")
        .contains("\"from\":\"2024-2025\",\"to\":\"2025-2026\"")
        .contains("\"byChance\":1.8")
        .contains("\"moved\":\"within-chance\"", "\"moved\":\"widened\"")
        .doesNotContain("\"from\":\"2018-2019\"");
    assertThat(evidence(with(moved, "--group", "nhpi"))).isZero();
    assertThat(out.toString()).contains("\"count\":0");
    assertThat(evidence(with(moved, "--group", "black", "--csv"))).isZero();
    assertThat(out.toString()).startsWith("indicator,place,group,comparedWith,from,to");

    assertThat(evidence("funnel", "--indicator", "oss-events", "--group", "black")).isZero();
    assertThat(out.toString()).contains("\"rule\":\"funnel 2\"").contains("\"place\":\"902\"");
    assertThat(evidence("segregation", "--place", "901")).isZero();
    assertThat(out.toString()).contains("\"count\":0");
    assertThat(evidence("idea")).isZero();
    assertThat(out.toString()).contains("\"count\":0");
    assertThat(evidence("gaps", "--indicator", "reading-elementary")).isZero();
    assertThat(out.toString()).contains("\"count\":0");

    assertThat(evidence("figures", "--moved", "--place", "901", "--csv")).isZero();
    assertThat(out.toString())
        .isEqualToIgnoringNewLines(
            "indicator,place,year,group,shown,numerator before,denominator before,numerator after,"
                + "denominator after,reason");

    assertThat(evidence("idea")).isZero();
    assertThat(out.toString())
        .contains("\"message\":\"No published file gives what the rule counts.");
    assertThat(evidence(with(moved, "--group", "nhpi"))).isZero();
    assertThat(out.toString()).contains("\"message\":\"");
    assertThat(evidence("gaps", "--indicator", "reading-elementary", "--csv")).isZero();
    assertThat(err.toString())
        .contains("No published file gives reading-elementary. There is: ", "oss-events");

    assertThat(evidence(with(moved, "--group", "blak"))).isEqualTo(2);
    assertThat(err.toString()).contains("There is no student group \"blak\". Known: all, black");
    assertThat(evidence(with(moved, "--group", "white"))).isEqualTo(2);
    assertThat(err.toString()).contains("others are compared with them. Groups: black, ");
    assertThat(evidence("segregation", "--place", "777")).isEqualTo(2);
    assertThat(err.toString()).contains("\"777\". Nearest: 901");
    assertThat(evidence("idea", "--place", "999")).isEqualTo(2);
    assertThat(err.toString()).contains("999 is the state, and the rule looks at districts alone");
    Path school =
        Files.writeString(
            folder.resolve("school.csv"),
            "sch_id,dist_name,year,race,s_count,calc_pct\n901010,Tarrow County,2015-2016,Black,770,1\n");
    assertThat(run(new ImportCommand(), school.toString())).isZero();
    assertThat(evidence("funnel", "--indicator", "oss-events", "--place", "901010")).isEqualTo(2);
    assertThat(err.toString()).contains("is a school, and a funnel").contains("--place 901.");
    String[] funnel = {"funnel", "--indicator", "oss-events"};
    assertThat(evidence(funnel)).isEqualTo(2);
    assertThat(err.toString()).contains("no figure of oss-events tells of all", "black, ");
    assertThat(evidence(with(funnel, "--group", "black", "--year", "1999-2000"))).isEqualTo(2);
    assertThat(err.toString())
        .contains("There is no figure of oss-events in 1999-2000. Years: 20")
        .contains("2025-2026.");

    for (String[] wrong :
        List.of(
            new String[] {"gaps", "--indicator", "oss-events"},
            new String[] {"gaps", "--indicator", "moods"},
            new String[] {"funnel", "--indicator", "teacher-experience"},
            new String[] {"funnel", "--indicator", "oss-events", "--level", "planet"},
            new String[] {"funnel", "--indicator", "oss-events", "--place", "Jefferson"},
            new String[] {"funnel", "--indicator", "oss-events", "--place", "777"},
            new String[] {"funnel", "--indicator", "oss-events", "--group", "Black"},
            new String[] {"figures", "--group", "zzz"},
            new String[] {"figures", "--year", "1999-2000"},
            new String[] {"gaps", "--indicator", "reading-elementary", "--place", "999"},
            new String[] {"gaps", "--indicator", "reading-elementary", "--group", "white"},
            new String[] {"segregation", "--place", "901010"},
            new String[] {"figures", "--place", "777"},
            new String[] {"figures", "--moved", "--place", "777"},
            new String[] {"segregation", "--place", "901", "--group", "female"},
            new String[] {"segregation", "--place", "901", "--group", "white"},
            new String[] {"idea", "--year", "soon"})) {
      assertThat(evidence(wrong)).as(String.join(" ", wrong)).isEqualTo(2);
      assertThat(err.toString()).isNotBlank();
    }
  }

  private static String[] with(String[] words, String... more) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }
}
