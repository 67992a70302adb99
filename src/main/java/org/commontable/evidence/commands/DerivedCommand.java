package org.commontable.evidence.commands;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commontable.evidence.Editions;
import org.commontable.evidence.EvidenceData;
import org.commontable.evidence.Source;
import org.commontable.evidence.StudentGroup;
import org.commontable.evidence.derived.Answer;
import org.commontable.evidence.figures.Declared;
import org.commontable.shared.SchoolYear;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What the commands of derived measures share: they work from the newest edition alone. */
abstract class DerivedCommand implements Callable<Integer> {
  static final String NO_PLACE =
      "--place is missing: a district's three digits, a school's six, 999 for the state.";

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

  String place(String code) {
    return table.place(code);
  }

  /** Of which the edition tells. */
  String place(String code, Editions.Standing edition) {
    return table.place(code, edition);
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

  int year(String text) {
    try {
      return SchoolYear.parse(text).start();
    } catch (IllegalArgumentException unreadable) {
      throw refused(unreadable.getMessage() + ".");
    }
  }

  ParameterException refused(String sentence) {
    return table.refused(sentence);
  }
}
