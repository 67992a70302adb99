package org.commontable;

import picocli.CommandLine.Command;

/** Takes the table's data out in forms that others can read. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes out what the table keeps.",
    subcommands = {ExportRecord.class})
final class Export {}
