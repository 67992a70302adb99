package org.commontable;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.commontable.platform.database.DataDirectory;
import org.commontable.platform.database.DataRefused;
import org.commontable.platform.record.RecordExport;
import org.commontable.platform.record.RecordKey;
import org.commontable.platform.settings.DataOption;
import org.commontable.shared.JsonText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code export record OUT}: the signed record, as a folder or, when OUT ends in .tar, as one file.
 */
@Command(
    name = "record",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the signed record into a new folder, or into OUT when it ends in .tar.",
      "It names every stance of every organization: share it only with those who may know."
    })
final class ExportRecord implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // set by picocli
  @Parameters(paramLabel = "OUT", description = "a folder that is new or empty, or a new .tar file")
  private Path out;

  @Option(names = "--data", description = "Directory of the table. Default: as for start.")
  private @Nullable Path data;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    var directory = DataOption.or(data);
    try {
      if (Files.exists(out) && !isEmptyFolder(out)) {
        err.println(out + " exists already: name a new folder or file.");
        return 2;
      }
      if (!DataDirectory.isTable(directory)) {
        err.println("There is no table in " + directory + ": name its directory with --data.");
        return 2;
      }
      try (var table = DataDirectory.open(directory)) {
        var sql = JdbcClient.create(table.app());
        var export = RecordExport.of(sql, RecordKey.of(table, sql));
        export.write(out);
        spec.commandLine().getOut().println(answer(export));
      }
      return 0;
    } catch (DataRefused refused) {
      err.println(refused.getMessage());
    } catch (IOException e) {
      err.println("cannot write " + out + ": " + e.getMessage());
    }
    return 2;
  }

  private String answer(RecordExport export) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("out", out.toString());
    answer.put("entries", export.head().seq());
    answer.put("head", export.head().hash());
    answer.put("key", export.fingerprint());
    answer.put("files", export.files().size());
    return JsonText.of(answer);
  }

  private static boolean isEmptyFolder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (var inside = Files.list(path)) {
      return inside.findAny().isEmpty();
    }
  }
}
