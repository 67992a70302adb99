package org.commontable;

import java.util.List;
import java.util.Objects;
import org.commontable.decisions.VerifyCommand;
import org.commontable.evidence.commands.EvidenceCommand;
import org.commontable.evidence.commands.ImportCommand;
import org.commontable.evidence.compute.Sums;
import org.commontable.members.SpaceCommand;
import org.commontable.platform.backup.BackupCommand;
import org.commontable.platform.backup.RestoreCommand;
import org.commontable.platform.certificate.ProxyLinesCommand;
import org.commontable.platform.database.DataRefused;
import org.commontable.platform.mail.CheckMailCommand;
import org.commontable.platform.settings.HarmlessText;
import org.commontable.platform.settings.Setting;
import org.commontable.platform.settings.SettingRefused;
import org.commontable.platform.works.JobsCommand;
import org.commontable.platform.works.StatusCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The one command. Each room brings its own subcommands; only {@code start} starts the web
 * application. Standard output carries the answer alone; bad input goes to standard error with exit
 * code 2.
 */
@Command(
    name = "commontable",
    description =
        "The table at which a coalition of organizations meets, decides, acts and shows its proof.",
    footer = {
      "",
      "Also, from a checkout: test (the whole gate), bench NAME (measures and prints JSON).",
      "help settings lists every setting."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class Main {
  private static final List<Class<?>> COMMANDS =
      List.of(
          Start.class,
          Compute.class,
          ImportCommand.class,
          EvidenceCommand.class,
          Export.class,
          ImportRecord.class,
          VerifyCommand.class,
          BackupCommand.class,
          RestoreCommand.class,
          SpaceCommand.class,
          StatusCommand.class,
          JobsCommand.class,
          CheckMailCommand.class,
          ProxyLinesCommand.class,
          Help.class);

  private Main() {}

  public static void main(String[] args) {
    if (args.length == 2 && args[0].equals("help") && args[1].equals("settings")) {
      settings();
      return;
    }
    if (args.length == 1 && args[0].equals("version")) {
      args = new String[] {"--version"};
    }
    System.exit(withinMemory(args));
  }

  private static int withinMemory(String[] args) {
    try {
      return onTerminal(args).execute(args);
    } catch (OutOfMemoryError full) {
      System.err.printf(
          "This needs more memory than the %d MB that the command may use. What was not finished was"
              + " not kept. Give it more and try again: COMMONTABLE_MEMORY=2g ./commontable …%n",
          Runtime.getRuntime().maxMemory() >> 20);
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  /** Names in files are shown there and never obeyed, so no colors of ours either. */
  private static CommandLine onTerminal(String[] args) {
    return commandLine(needed(args))
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setOut(HarmlessText.to(System.out))
        .setErr(HarmlessText.to(System.err));
  }

  /**
   * Everything one can type. An argument is what it says, never the name of a file that holds
   * others.
   */
  public static CommandLine commandLine() {
    return commandLine(COMMANDS);
  }

  /** The command that is asked for, since the others need not be read for it; else all of them. */
  static List<Class<?>> needed(String[] args) {
    return COMMANDS.stream()
        .filter(it -> args.length > 0 && it != Help.class && nameOf(it).equals(args[0]))
        .<List<Class<?>>>map(List::of)
        .findFirst()
        .orElse(COMMANDS);
  }

  private static String nameOf(Class<?> command) {
    return Objects.requireNonNull(command.getAnnotation(Command.class)).name();
  }

  static CommandLine commandLine(List<Class<?>> commands) {
    CommandLine all = new CommandLine(new Main());
    commands.forEach(all::addSubcommand);
    CommandLine compute = all.getSubcommands().get("compute");
    for (Object sum : compute == null ? List.of() : Sums.all()) {
      // -1/5 is a number that cannot be, and no option.
      var one = new CommandLine(sum);
      Objects.requireNonNull(compute)
          .addSubcommand(one.setUnmatchedOptionsArePositionalParams(true));
    }
    return all.setExpandAtFiles(false)
        .setExecutionExceptionHandler(Main::inOneSentence)
        .setParameterExceptionHandler(Main::howItIsTyped);
  }

  /** What was wrong comes first and is not buried under the whole help. */
  private static int howItIsTyped(ParameterException wrong, String[] typed) {
    CommandLine command = wrong.getCommandLine();
    command.getErr().println(said(wrong));
    UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
    command.getErr().println("More: ./" + command.getCommandSpec().qualifiedName() + " --help");
    return CommandLine.ExitCode.USAGE;
  }

  /** A command that is none is told what there is; the parser would speak of its arguments. */
  private static String said(ParameterException wrong) {
    return wrong instanceof UnmatchedArgumentException unmatched
            && !wrong.getCommandLine().getSubcommands().isEmpty()
            && !unmatched.getUnmatched().getFirst().startsWith("-")
        ? Help.unknown(unmatched.getUnmatched().getFirst(), wrong.getCommandLine())
        : String.valueOf(wrong.getMessage());
  }

  /**
   * A refused table or setting is one sentence, whichever command met it; all else is a fault of
   * ours.
   */
  private static int inOneSentence(Exception fault, CommandLine command, ParseResult arguments)
      throws Exception {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataRefused || cause instanceof SettingRefused) {
        command.getErr().println(cause.getMessage());
        return command.getCommand() instanceof Start ? 1 : 2;
      }
    }
    throw fault;
  }

  private static void settings() {
    System.out.println(
        "Settings: environment variables, or lines NAME=value in the file \"settings\" in the data directory.");
    for (Setting setting : Setting.values()) {
      String fallback = setting.fallback().isEmpty() ? "" : " Default: " + setting.fallback() + ".";
      System.out.printf("  %-26s %s%s%n", setting.variable(), setting.help(), fallback);
    }
  }
}
