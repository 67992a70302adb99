package org.commontable.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commontable.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Because somebody who mistypes a setting wants a sentence, not a stack trace. */
class SettingsRefusedTest {
  @TempDir Path data;

  private String started(String... arguments) {
    var said = new StringWriter();
    var command = Main.commandLine().setErr(new PrintWriter(said));
    assertThat(command.execute(arguments)).isPositive();
    return said.toString();
  }

  @Test
  void aMistypedLineIsNamedInOneSentence() throws Exception {
    Files.writeString(data.resolve("settings"), "# mail\nCOMMONTABLE_SMPT_HOST=secret\n");
    assertThat(started("check-mail", "--data", data.toString()).strip())
        .contains("settings, line 2", "help settings")
        .doesNotContain("secret", "\n", "Exception");
  }

  @Test
  void settingsInAnEncodingOfOldAreNamedToo() throws Exception {
    Files.write(data.resolve("settings"), new byte[] {'#', (byte) 0xe9, '\n'});
    assertThat(started("check-mail", "--data", data.toString()).strip())
        .endsWith("is not in UTF-8: save it so.")
        .doesNotContain("\n");
  }
}
