package org.commontable.platform.works;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.BiFunction;
import org.commontable.platform.database.DataDirectory;
import org.commontable.platform.database.DataRefused;
import org.commontable.platform.settings.DataOption;
import org.commontable.platform.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Option;

/** The table that a command looks at, as it stands: looking changes nothing. */
final class TableOption {
  @Option(names = "--data", description = "Directory of the table. Default: as for start.")
  private @Nullable Path data;

  <T> T with(BiFunction<JdbcClient, Gauges, T> work) {
    var directory = DataOption.or(data);
    if (!DataDirectory.isTable(directory)) {
      throw new DataRefused(
          "There is no table in " + directory + ": name its directory with --data.");
    }
    try (var table = DataDirectory.asItStands(directory, directory.resolve("postgres"))) {
      var sql = JdbcClient.create(table.app());
      var settings = Settings.read(System.getenv(), directory);
      return work.apply(sql, new Gauges(sql, table, settings, Clock.systemUTC()));
    } catch (BadSqlGrammarException older) {
      throw new DataRefused(
          "The table was served by an older program so far: start it once with this one.", older);
    }
  }
}
