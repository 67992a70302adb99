package org.commontable;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.commontable.decisions.VerifyCommand;
import org.commontable.platform.database.DataDirectory;
import org.commontable.platform.database.DataRefused;
import org.commontable.platform.record.Head;
import org.commontable.platform.record.RecordImport;
import org.commontable.platform.settings.DataOption;
import org.commontable.shared.JsonText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import-record FROM}: an exported record into an installation that has none. */
@Command(
    name = "import-record",
    mixinStandardHelpOptions = true,
    description = {
      "Takes an exported record, a folder or .tar, into an installation that has none.",
      "It keeps its manifest, signature and key: exported again it is the same bytes."
    })
final class ImportRecord implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // set by picocli
  @Parameters(paramLabel = "FROM", description = "folder or .tar of the export")
  private Path from;

  @Option(names = "--key", description = "fingerprint of the key it must be signed with")
  private @Nullable String key;

  @Option(names = "--data", description = "Directory of the table. Default: as for start.")
  private @Nullable Path data;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    if (!Files.exists(from)) {
      err.println("There is no export at " + from + ".");
      return 2;
    }
    try (var table = DataDirectory.open(DataOption.or(data))) {
      var source = table.app();
      var transaction =
          new TransactionTemplate(new DataSourceTransactionManager(source))
              .execute(status -> take(JdbcClient.create(source), err));
      return transaction == null ? 2 : transaction;
    } catch (DataRefused refused) {
      err.println(refused.getMessage());
      return 2;
    }
  }

  /** Refused before anything is written, so that there is nothing to take back. */
  private int take(JdbcClient sql, PrintWriter err) {
    try {
      var named = key == null ? "" : key.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT);
      Head head = RecordImport.into(sql, from, named, VerifyCommand::differences);
      var answer = new LinkedHashMap<String, Object>();
      answer.put("entries", head.seq());
      answer.put("head", head.hash());
      spec.commandLine().getOut().println(JsonText.of(answer));
      return 0;
    } catch (RecordImport.Refused refused) {
      err.println("Nothing was imported from " + from + ": " + refused.getMessage() + ".");
      return 1;
    } catch (IOException e) {
      err.println("cannot read " + from + ": " + e.getMessage());
      return 2;
    }
  }
}
