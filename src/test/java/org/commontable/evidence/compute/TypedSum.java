package org.commontable.evidence.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.commontable.Main;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sums as anyone types them, and what they print. */
abstract class TypedSum {
  @TempDir Path dir;
  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();

  final JsonNode fromFile(String sum, String json, String... more) throws IOException {
    Path file = Files.writeString(dir.resolve("sum.json"), json);
    String[] typed = Arrays.copyOf(new String[] {sum, "--file", file.toString()}, 3 + more.length);
    System.arraycopy(more, 0, typed, 3, more.length);
    return compute(typed);
  }

  final JsonNode compute(String... typed) {
    String[] all = new String[typed.length + 1];
    all[0] = "compute";
    System.arraycopy(typed, 0, all, 1, typed.length);
    assertThat(run(all)).as(() -> err.toString()).isZero();
    return JsonMapper.shared().readTree(out.toString());
  }

  final int run(String... typed) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(typed);
  }
}
