package org.commontable.platform.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.commontable.platform.database.DataDirectory;
import org.commontable.platform.database.DataRefused;
import org.commontable.platform.settings.DataOption;
import org.commontable.platform.settings.Setting;
import org.commontable.platform.settings.Settings;
import org.commontable.shared.JsonText;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup FILE}: the whole table in one file, also while people work on it. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the whole table into one new file, also while it is in use: database, keys, files.",
      "Whoever has the file can read everything: keep it like the data directory, or encrypt it."
    })
public final class BackupCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // set by picocli
  @Parameters(paramLabel = "FILE", description = "a new file, such as table.backup")
  private Path file;

  @Option(names = "--data", description = "Directory of the table. Default: as for start.")
  private @Nullable Path data;

  @Option(
      names = "--passphrase-file",
      paramLabel = "F",
      description =
          "Encrypts with the first line of F; else of the file that the nightly backups use, if one is set. Without it nobody can restore.")
  private @Nullable Path passphrase;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var directory = DataOption.or(data);
    if (!DataDirectory.isTable(directory)) {
      throw new DataRefused(
          "There is no table in " + directory + ": name its directory with --data.");
    }
    var words = passphrase(directory);
    try (var table = DataDirectory.asItStands(directory, directory.resolve("postgres"))) {
      var clock = Clock.systemUTC();
      var done = new Backup(table, clock, program()).write(file, words);
      spec.commandLine().getOut().println(answer(done, words != null));
      note(table, clock, done);
    }
    return 0;
  }

  /** The one named here, else the one that the nightly backups use. */
  private @Nullable Passphrase passphrase(Path directory) {
    if (passphrase != null) {
      return Passphrase.in(passphrase);
    }
    var settings = Settings.read(System.getenv(), directory);
    return settings.has(Setting.BACKUP_PASSPHRASE_FILE)
        ? Passphrase.in(directory.resolve(settings.get(Setting.BACKUP_PASSPHRASE_FILE)))
        : null;
  }

  /** For the operator's desk. The backup stands without it. */
  private void note(DataDirectory table, Clock clock, Backup.Done done) {
    try {
      new Backups(JdbcClient.create(table.app()), clock)
          .made(file.toAbsolutePath().normalize(), done.bytes());
    } catch (DataAccessException e) {
      spec.commandLine()
          .getErr()
          .println("The backup is whole, but the desk cannot show it: " + e.getMessage());
    }
  }

  static String program() {
    var version = BackupCommand.class.getPackage().getImplementationVersion();
    return version == null ? "from source" : version;
  }

  private String answer(Backup.Done done, boolean encrypted) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("out", file.toString());
    answer.put("bytes", done.bytes());
    answer.put("sha256", done.sha256());
    answer.put("encrypted", encrypted);
    answer.put("made", done.manifest().made());
    answer.put("newest", done.manifest().newest());
    answer.put("tables", done.manifest().tables().size());
    answer.put("rows", done.manifest().rows());
    answer.put("files", done.manifest().files().size());
    return JsonText.of(answer);
  }
}
