package org.commontable.evidence;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commontable.evidence.commands.EvidenceCommand;
import org.commontable.evidence.invented.InventedFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Both commands on an empty data folder without any set-up, as an operator types them. */
abstract class TypedCommands {
  @TempDir Path folder;

  Path data;
  StringWriter out;
  StringWriter err;

  @BeforeEach
  void write() throws IOException {
    data = folder.resolve("a folder with spaces");
    Files.write(folder.resolve("discipline.csv"), InventedFiles.discipline());
    Files.write(folder.resolve("race.csv"), InventedFiles.race());
    Files.writeString(folder.resolve("unknown.csv"), "name,address\nRowan Street School,1 Main\n");
  }

  String file(String name) {
    return folder.resolve(name).toString();
  }

  int evidence(String... arguments) {
    return run(new EvidenceCommand(), arguments);
  }

  int show(String place, String year, String group) {
    return run(
        new EvidenceCommand(),
        "show",
        "oss-events",
        "--place",
        place,
        "--year",
        year,
        "--group",
        group);
  }

  int query(String... more) {
    List<String> all =
        new ArrayList<>(List.of("query", "--dataset", "membership", "--place", "901"));
    all.addAll(List.of("--year", "2025-2026"));
    all.addAll(List.of(more));
    return run(new EvidenceCommand(), all.toArray(String[]::new));
  }

  int run(Object command, String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = data.toString();
    return new CommandLine(command)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all);
  }
}
