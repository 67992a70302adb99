package org.commontable.platform.works;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code status}: the works of a table as JSON, also while it is served. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "Prints how the table fares, as JSON: versions, nodes, jobs, letters, disks, backup.",
      "It names nobody and changes nothing."
    })
public final class StatusCommand implements Callable<Integer> {
  @Mixin private final TableOption table = new TableOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    String status = table.with((sql, gauges) -> WorksJson.of(gauges.read()));
    spec.commandLine().getOut().println(status);
    return 0;
  }
}
