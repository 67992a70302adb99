package org.commontable;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code help evidence figures}: of a command however many words its name has. */
@Command(
    name = "help",
    helpCommand = true,
    description = "Help on a command, or on all of them: help evidence figures.")
final class Help implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "COMMAND", description = "its name, one word or two")
  private List<String> words = List.of();

  @Override
  public void run() {
    CommandLine command = spec.commandLine().getParent();
    for (String word : words) {
      CommandLine next = command.getSubcommands().get(word);
      if (next == null) {
        throw new CommandLine.ParameterException(command, unknown(word, command));
      }
      command = next;
    }
    command.usage(spec.commandLine().getOut(), command.getColorScheme());
  }

  /** What there is instead. */
  static String unknown(String word, CommandLine command) {
    String there = String.join(", ", command.getSubcommands().keySet());
    return "There is no \"%s\" in %s. %s"
        .formatted(
            word,
            command.getCommandSpec().qualifiedName(),
            there.isEmpty() ? "It takes no further word." : "There is: " + there + ".");
  }
}
