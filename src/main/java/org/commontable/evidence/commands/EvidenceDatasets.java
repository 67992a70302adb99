package org.commontable.evidence.commands;

import java.util.List;
import java.util.concurrent.Callable;
import org.commontable.evidence.EvidenceData;
import org.commontable.evidence.Sources;
import org.commontable.evidence.shelf.HoldingFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evidence datasets}: what the published files hold. */
@Command(
    name = "datasets",
    mixinStandardHelpOptions = true,
    description = "Datasets, measures, years, places and files of the table.")
final class EvidenceDatasets implements Callable<Integer> {
  @Mixin private AtTable table = new AtTable();

  @Option(names = "--csv", description = "as CSV instead of JSON")
  private boolean csv;

  @Override
  public Integer call() {
    List<Sources.Holding> held =
        table.ask(EvidenceData::holdings).stream().filter(Sources.Holding::current).toList();
    return table.answer(csv, () -> HoldingFiles.csv(held), () -> HoldingFiles.json(held));
  }
}
