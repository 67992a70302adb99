package org.commontable;

import org.commontable.decisions.VerdictCommand;
import picocli.CommandLine.Command;

/**
 * Sums that anyone can repeat: inputs on the command line, JSON on standard output. Starts no web
 * application.
 */
@Command(
    name = "compute",
    mixinStandardHelpOptions = true,
    description = "Computes a measure or a verdict from the numbers given.",
    subcommands = {ComputeRiskRatio.class, VerdictCommand.class})
final class Compute {}
