package org.commontable.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

/** What a terminal would obey is shown to its reader. */
class HarmlessTextTest {
  @Test
  void controlCharactersAreShownAndLinesStayLines() throws IOException {
    assertThat(shown("a\u001b[2Jb\u0007\u0000")).isEqualTo("a\u241b[2Jb\u2407\u2400");
    assertThat(shown("delete\u007f, c1 \u009b31m\u0085"))
        .isEqualTo("delete\u2421, c1 \uFFFD31m\uFFFD");
    assertThat(shown("turned \u202Egnp.exe\u2066")).isEqualTo("turned \uFFFDgnp.exe\uFFFD");
    assertThat(shown("line\r\nnext\tcolumn")).isEqualTo("line\r\nnext\tcolumn");
    assertThat(shown("Peñasco «Ñ» 学校 \ud83c\udf33")).isEqualTo("Peñasco «Ñ» 学校 \ud83c\udf33");
  }

  @Test
  void everyWayOfWritingIsTheSame() throws IOException {
    var out = new StringWriter();
    try (Writer text = HarmlessText.over(out)) {
      text.write('\u001b');
      text.write(new char[] {'x', '\u001b', 'y', '\u001b'}, 1, 3);
      text.write("--\u001b--", 2, 2);
      text.append("\u0001", 0, 1);
    }
    assertThat(out).hasToString("\u241b\u241by\u241b\u241b-\u2401");
  }

  @Test
  void eachLineGoesOutAtOnceInTheTerminalsCharset() {
    var bytes = new ByteArrayOutputStream();
    var stream = new PrintStream(bytes, false, java.nio.charset.StandardCharsets.UTF_8);
    HarmlessText.to(stream).println("é\u001b");
    assertThat(bytes.toString(java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("é\u241b" + System.lineSeparator());
  }

  private static String shown(String text) throws IOException {
    var out = new StringWriter();
    try (Writer harmless = HarmlessText.over(out)) {
      harmless.write(text);
    }
    return out.toString();
  }
}
