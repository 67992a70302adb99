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
