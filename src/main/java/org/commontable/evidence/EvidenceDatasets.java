package org.commontable.evidence;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.commontable.platform.settings.DataOption;
import org.commontable.platform.web.Spreadsheet;
import org.commontable.shared.JsonText;
import org.commontable.shared.SchoolYear;
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
      var sheet =
          new Spreadsheet("dataset", "measure", "unit", "years", "places", "facts", "files");
      held.forEach(
          it ->
              sheet.row(
                  it.dataset(),
                  it.measure(),
                  it.unit(),
                  String.join(" ", years(it)),
                  "" + it.places(),
                  "" + it.facts(),
                  String.join(" ", it.files())));
      out.print(sheet.text());
    } else {
      List<Object> rows = new ArrayList<>();
      for (Sources.Holding it : held) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("dataset", it.dataset());
        row.put("measure", it.measure());
        row.put("unit", it.unit());
        row.put("years", years(it));
        row.put("places", it.places());
        row.put("facts", it.facts());
        row.put("files", it.files());
        rows.add(row);
      }
      out.println(JsonText.of(Map.of("datasets", rows)));
    }
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private static List<String> years(Sources.Holding held) {
    return held.years().stream().map(it -> new SchoolYear(it).full()).toList();
  }
}
