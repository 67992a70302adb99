package org.commontable.evidence.commands;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** One place and one group; each command says what it takes where one is left out. */
final class PlaceAndGroup {
  @Option(names = "--place", description = "275, 275240, 999")
  private @Nullable String place;

  @Option(names = "--group", description = "black, hispanic, …")
  private @Nullable String group;

  Optional<String> place() {
    return Optional.ofNullable(place);
  }

  Optional<String> group() {
    return Optional.ofNullable(group);
  }
}
