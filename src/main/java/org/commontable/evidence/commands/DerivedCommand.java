package org.commontable.evidence.commands;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commontable.evidence.Editions;
import org.commontable.evidence.EvidenceData;
import org.commontable.evidence.Source;
import org.commontable.evidence.StudentGroup;
import org.commontable.evidence.derived.Answer;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Glances;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What the commands of derived measures share: they work from the newest edition alone. */
abstract class DerivedCommand implements Callable<Integer> {
  static final String NO_PLACE =
      "--place is missing: a district's three digits, a school's six, 999 for the state.";

  static final String STATE = "999";

  @Mixin private AtTable table = new AtTable();

  @Option(names = "--csv", description = "as CSV instead of JSON")
  private boolean csv;

  abstract Answer answer(EvidenceData room, Editions.Standing edition);

  @Override
  public Integer call() {
    return table.ask(
        room -> {
          Editions.Standing edition =
              room.figuresNow()
                  .orElseThrow(() -> refused("No file is published yet: import one first."));
          Answer answer = answer(room, edition);
          if (csv && !answer.why().isEmpty()) {
            table.say(answer.why());
          }
          return table.answer(csv, answer::csv, answer::json);
        });
  }

  /** The published file of a sum, each asked for once. */
  static Function<String, Optional<Source>> files(EvidenceData room) {
    Map<String, Optional<Source>> known = new HashMap<>();
    return sum -> known.computeIfAbsent(sum, room.sources()::published);
  }

  Declared indicator(String id) {
    return Declared.find(id)
        .orElseThrow(
            () ->
                refused(
                    "There is no indicator \"%s\". Known: %s."
                        .formatted(
                            id,
                            Declared.all().stream()
                                .map(Declared::id)
                                .collect(Collectors.joining(", ")))));
  }

  /** Of which the edition tells. */
  String place(String code, EvidenceData room, Editions.Standing edition) {
    return table.place(code, room, edition);
  }

  /**
   * A district or the state; a school is sent to its district.
   *
   * @param what the measure is of, in words
   */
  String noSchool(String code, String what, EvidenceData room, Editions.Standing edition) {
    if (place(code, room, edition).length() == 6) {
      throw refused(
          "%s is a school, and %s. Take its district: --place %s."
              .formatted(code, what, code.substring(0, 3)));
    }
    return code;
  }

  /** As above, nor the state. */
  String district(String code, String what, EvidenceData room, Editions.Standing edition) {
    if (noSchool(code, what, room, edition).equals(STATE)) {
      throw refused(
          STATE
              + " is the state, and "
              + what
              + ". Take one, --place 275, or all without --place.");
    }
    return code;
  }

  String group(String word) {
    return table.group(word);
  }

  String race(String word) {
    List<String> races = StudentGroup.races().stream().map(StudentGroup::word).toList();
    if (!races.contains(word)) {
      throw refused("\"" + word + "\" is no race of the files: " + String.join(", ", races) + ".");
    }
    return word;
  }

  /** What is no school year is refused, even where no file gives any. */
  void yearOrNone(@Nullable String text) {
    if (text != null) {
      table.year(text);
    }
  }

  int year(String text, Collection<Integer> there, Declared of) {
    return table.year(text, there, of.id());
  }

  /** Why nothing is said of a measure: no file gives it, or none of this group. */
  static String untold(Declared measure, String group, Editions.Standing edition) {
    var glances = new Glances(edition.book());
    return glances.years(measure.id()).isEmpty()
        ? "No published file gives %s. There is: %s."
            .formatted(measure.id(), String.join(", ", new TreeSet<>(glances.indicators())))
        : "At these places no figure of %s tells of %s. Somewhere figures tell of: %s."
            .formatted(measure.id(), group, String.join(", ", glances.groups(measure.id())));
  }

  ParameterException refused(String sentence) {
    return table.refused(sentence);
  }
}
