package org.commontable.evidence.compute;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.commontable.shared.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * A sum anyone can repeat. What it takes, in which units it answers and whence its formula comes
 * stands in its {@code @Command} (footer), for {@code compute --list}. Numbers that cannot be are
 * answered with a sentence and exit code 2.
 */
abstract class Sum implements Callable<Integer> {
  private static final String BEYOND = "These numbers are too large or too small for this sum.";

  private static final int SHOWN = 5; // a misspelled name stands in every row

  @Spec private CommandSpec spec = CommandSpec.create();

  /** The answer: maps, lists, numbers, texts, null. */
  abstract @Nullable Object answer();

  @Override
  public Integer call() {
    Object answer;
    try {
      answer = answer();
    } catch (IllegalArgumentException wrong) {
      throw refused(String.valueOf(wrong.getMessage()));
    } catch (ArithmeticException beyond) {
      throw refused(BEYOND);
    }
    if (holdsNone(answer)) {
      throw refused(BEYOND);
    }
    spec.commandLine().getOut().println(JsonText.of(answer));
    spec.commandLine().getOut().flush();
    return CommandLine.ExitCode.OK;
  }

  /** What a computer calls "not a number" is never an answer. */
  private static boolean holdsNone(@Nullable Object answer) {
    return switch (answer) {
      case Double number -> number.isNaN();
      case Map<?, ?> fields -> fields.values().stream().anyMatch(Sum::holdsNone);
      case Collection<?> items -> items.stream().anyMatch(Sum::holdsNone);
      case null, default -> false;
    };
  }

  /** Beside the answer, for whoever reads along. */
  final void note(String sentence) {
    spec.commandLine().getErr().println(sentence);
  }

  /** Fields that the sum never looked at. */
  final void noteUnused(SumFile in) {
    in.unused()
        .limit(SHOWN)
        .forEach(
            name -> note("The field \"" + name + "\" is none of this sum; it changed nothing."));
  }

  final ParameterException refused(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  /** Names and values in their order. */
  static Map<String, @Nullable Object> fields(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return fields;
  }
}
