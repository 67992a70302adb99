package org.commontable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that is read alone says of itself what it says among all. */
class CommandsTest {
  @Test
  void eachIsTheSameWhenItIsReadAlone() {
    var all = Main.commandLine().getSubcommands();
    assertThat(all).containsKeys("start", "import", "evidence", "compute", "help");
    all.forEach(
        (name, command) -> {
          var alone = Main.commandLine(Main.needed(new String[] {name, "x"})).getSubcommands();
          assertThat(alone.get(name).getUsageMessage()).isEqualTo(command.getUsageMessage());
          assertThat(alone.get(name).getSubcommands().keySet())
              .isEqualTo(command.getSubcommands().keySet());
        });
  }

  @Test
  void onlyTheOneAskedForIsRead() {
    assertThat(Main.commandLine(Main.needed(new String[] {"import", "--hold"})).getSubcommands())
        .containsOnlyKeys("import");
  }

  @Test
  void whereNoneOrAnUnknownOneIsAskedForAllAreThere() {
    for (var args : new String[][] {{}, {"help", "import"}, {"improt"}, {"--version"}}) {
      assertThat(Main.commandLine(Main.needed(args)).getSubcommands())
          .containsKeys("import", "start", "help");
    }
  }

  @Test
  void helpIsOfTheWholeNameThatIsTyped() {
    assertThat(typed("help", "evidence", "figures"))
        .isEqualTo(typed("evidence", "figures", "--help"))
        .contains("--moved");
    assertThat(typed("help", "compute", "idea")).isEqualTo(typed("compute", "idea", "--help"));
    assertThat(typed("help", "evidence")).isEqualTo(typed("evidence", "--help"));
    assertThat(typed("help")).isEqualTo(typed("--help"));
    assertThat(typed("help", "evidence", "nosuch"))
        .contains("There is no \"nosuch\" in commontable evidence. There is: show, figures");
  }

  @Test
  void aCommandThatIsNoneIsToldWhichThereAre() {
    assertThat(typed("compute", "nosuch"))
        .startsWith("There is no \"nosuch\" in commontable compute. There is: verdict, ")
        .contains("wilson")
        .contains("./commontable compute --help")
        .doesNotContain("Unmatched");
    assertThat(typed("evidence", "gap")).contains("There is no \"gap\"").contains("gaps");
    assertThat(typed("improt")).contains("There is no \"improt\" in commontable. There is: start");
  }

  /** Both streams. */
  private static String typed(String... words) {
    var said = new StringWriter();
    var both = new PrintWriter(said, true);
    Main.commandLine(Main.needed(words)).setOut(both).setErr(both).execute(words);
    return said.toString();
  }

  @Test
  void theRehearsalWritesIntoNoTableThatIsThere(@TempDir Path table) throws IOException {
    Files.createDirectories(table.resolve("postgres/cluster"));
    var said = new StringWriter();

    int code =
        Main.commandLine()
            .setErr(new PrintWriter(said, true))
            .execute("import", "--rehearse", "--data", table.toString());

    assertThat(code).isEqualTo(2);
    assertThat(said.toString()).contains("wants a folder without a table");
  }
}
