package org.commontable.evidence.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.commontable.evidence.EvidenceData;
import org.commontable.evidence.HoldingFiles;
import org.commontable.evidence.Sources;
import org.commontable.platform.settings.DataOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evidence datasets}: what the published files hold. */
@Command(
    name = "datasets",
    mixinStandardHelpOptions = true,
    description = "Datasets, measures, years, places and files of the table.")
final class EvidenceDatasets implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--csv", description = "as CSV instead of JSON")
  private boolean csv;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Directory of the table. Default: as for start.")
  private @Nullable Path data;

  @Override
  public Integer call() {
    List<Sources.Holding> held = EvidenceData.during(DataOption.or(data), EvidenceData::holdings);
    PrintWriter out = spec.commandLine().getOut();
    if (csv) {
      out.print(HoldingFiles.csv(held).text());
    } else {
      out.println(HoldingFiles.json(held));
    }
    out.flush();
    return CommandLine.ExitCode.OK;
  }
}
