package org.commontable.members;

import org.commontable.members.spaces.OpenSpace;
import picocli.CommandLine.Command;

/** {@code space …}: an organization's encrypted space away from the table. */
@Command(
    name = "space",
    mixinStandardHelpOptions = true,
    description = "Opens the copy of an encrypted space that an organization took along.",
    subcommands = {OpenSpace.class})
public final class SpaceCommand {}
