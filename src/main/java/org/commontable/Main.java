package org.commontable;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The one command. Each room brings its own subcommands; only {@code start} starts the web
 * application. Standard output carries the answer alone; bad input goes to standard error with exit
 * code 2.
 */
@Command(
    name = "commontable",
    mixinStandardHelpOptions = true,
    subcommands = {Compute.class})
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
