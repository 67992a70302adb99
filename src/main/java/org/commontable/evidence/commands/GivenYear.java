package org.commontable.evidence.commands;

import java.util.OptionalInt;
import org.commontable.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A school year that somebody writes on the command line. */
final class GivenYear {
  private GivenYear() {}

  static OptionalInt of(@Nullable String text, CommandSpec spec) {
    if (text == null) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(SchoolYear.parse(text).start());
    } catch (IllegalArgumentException unreadable) {
      throw new ParameterException(spec.commandLine(), unreadable.getMessage() + ".");
    }
  }
}
