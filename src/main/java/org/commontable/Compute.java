package org.commontable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.commontable.decisions.VerdictCommand;
import org.commontable.shared.JsonText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Sums that anyone can repeat: inputs on the command line, JSON on standard output. Starts no web
 * application. The measures themselves are added by {@link Main}.
 */
@Command(
    name = "compute",
    mixinStandardHelpOptions = true,
    description = "Computes a measure or a verdict from the numbers given.",
    subcommands = VerdictCommand.class)
final class Compute implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--list", description = "every sum with its inputs, units and source, as JSON")
  private boolean list;

  @Override
  public Integer call() {
    if (!list) {
      throw new ParameterException(spec.commandLine(), "Which sum? compute --list tells them all.");
    }
    List<Object> all = new ArrayList<>();
    for (CommandLine sum : spec.subcommands().values()) {
      all.add(told(sum.getCommandSpec()));
    }
    spec.commandLine().getOut().println(JsonText.of(all));
    spec.commandLine().getOut().flush();
    return CommandLine.ExitCode.OK;
  }

  private static Map<String, Object> told(CommandSpec sum) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("name", sum.name());
    told.put("what", String.join(" ", sum.usageMessage().description()));
    told.put(
        "inputs",
        Stream.concat(
                sum.options().stream().filter(o -> !o.usageHelp() && !o.versionHelp()),
                sum.positionalParameters().stream())
            .map(Compute::input)
            .toList());
    for (String line : sum.usageMessage().footer()) {
      int colon = line.indexOf(": ");
      told.put(
          line.substring(0, colon).toLowerCase(java.util.Locale.ROOT), line.substring(colon + 2));
    }
    return told;
  }

  private static String input(ArgSpec argument) {
    String name =
        argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() + " " : "";
    return name + argument.paramLabel() + ": " + String.join(" ", argument.description());
  }
}
