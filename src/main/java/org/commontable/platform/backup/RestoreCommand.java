package org.commontable.platform.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.commontable.platform.database.Migrations;
import org.commontable.platform.settings.DataOption;
import org.commontable.shared.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore FILE --data DIR}: a table out of a backup, in a directory of its own. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a table out of a backup, in a directory that is empty or new.",
      "A damaged, foreign or newer file is refused, and nothing is left behind."
    })
public final class RestoreCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // set by picocli
  @Parameters(paramLabel = "FILE", description = "what backup wrote")
  private Path file;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The empty or new directory. Default: as for start.")
  private @Nullable Path data;

  @Option(
      names = "--passphrase-file",
      paramLabel = "F",
      description = "File whose first line the backup was encrypted with.")
  private @Nullable Path passphrase;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var directory = DataOption.or(data);
    var words = passphrase == null ? null : Passphrase.in(passphrase);
    var manifest = Restore.into(directory, file, words);
    var answer = new LinkedHashMap<String, Object>();
    answer.put("data", directory.toString());
    answer.put("made", manifest.made());
    answer.put("program", manifest.program());
    answer.put("newest", manifest.newest());
    answer.put("migratedTo", Migrations.known().last());
    answer.put("tables", manifest.tables().size());
    answer.put("rows", manifest.rows());
    answer.put("files", manifest.files().size());
    spec.commandLine().getOut().println(JsonText.of(answer));
    var settings = directory.resolve(KeptFiles.SETTINGS_BACK);
    if (Files.exists(settings)) {
      spec.commandLine()
          .getErr()
          .println(
              "Its settings stand in "
                  + settings
                  + ": read them, then rename the file to settings. Until then it writes to nobody.");
    }
    return 0;
  }
}
