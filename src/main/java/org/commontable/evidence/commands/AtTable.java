package org.commontable.evidence.commands;

import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commontable.evidence.Editions;
import org.commontable.evidence.EvidenceData;
import org.commontable.evidence.PlaceBook;
import org.commontable.evidence.release.Partitions;
import org.commontable.platform.database.DataDirectory;
import org.commontable.platform.database.LostFile;
import org.commontable.platform.settings.DataOption;
import org.commontable.platform.web.Spreadsheet;
import org.commontable.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the commands of the room share: which table they ask, and how they answer. */
final class AtTable {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Directory of the table. Default: as for start.")
  private @Nullable Path data;

  /** Somebody named it. */
  boolean isNamed() {
    return data != null;
  }

  Path folder() {
    return DataOption.or(data);
  }

  /** Of a table that is there: a slip of the pen must not make a new one. */
  <T> T ask(Function<EvidenceData, T> question) {
    if (!DataDirectory.isTable(folder())) {
      throw refused(
          folder()
              + " holds no table. Name the folder of one with --data; 'start' and 'import' make a"
              + " new one.");
    }
    return during(question);
  }

  /** A file that can be read no more ends the command with the sentence that says what mends it. */
  private <T> T during(Function<EvidenceData, T> question) {
    try {
      return EvidenceData.during(folder(), question);
    } catch (LostFile gone) {
      throw refused(gone.sentence());
    }
  }

  /** Of the table that is there, or of a new one, which is said. */
  <T> T askOrMake(Function<EvidenceData, T> question) {
    if (!DataDirectory.isTable(folder())) {
      say("There was no table in " + folder() + "; a new one is made there.");
    }
    return during(question);
  }

  /** For an answer that is written while it is read; flush it. */
  PrintWriter out() {
    return new PrintWriter(new BufferedWriter(spec.commandLine().getOut(), 1 << 16));
  }

  int answer(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(text);
    if (!text.endsWith("\n")) {
      out.println();
    }
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  int answer(boolean csv, Supplier<Spreadsheet> sheet, Supplier<String> json) {
    return answer(csv ? sheet.get().plain() : json.get());
  }

  /** Beside an answer that has no room for a sentence. */
  void say(String sentence) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(sentence);
    err.flush();
  }

  /** A student group as figures name it. */
  String group(String word) {
    if (!Partitions.groups().contains(word)) {
      throw refused(
          "There is no student group \""
              + word
              + "\". Known: "
              + String.join(", ", Partitions.groups())
              + ".");
    }
    return word;
  }

  /** The code of a place; whether any file tells of it is not asked. */
  String place(String code) {
    if (!code.matches("[0-9]{3}|[0-9]{6}")) {
      throw refused(
          "\""
              + code
              + "\" is not a place: write three digits for a district, six for a school, 999 for"
              + " the state.");
    }
    return code;
  }

  /**
   * As above, of which the edition tells; the two codes beside a wrong one may be what was meant.
   */
  String place(String code, EvidenceData room, Editions.Standing edition) {
    if (!edition.book().tellsOf(place(code))) {
      NavigableSet<String> there = new TreeSet<>(edition.book().places());
      there.removeIf(it -> it.length() != code.length());
      PlaceBook book = room.places().book();
      String nearest =
          Stream.of(there.lower(code), there.higher(code))
              .filter(Objects::nonNull)
              .map(it -> it + book.find(it).map(known -> " (" + known.name() + ")").orElse(""))
              .collect(Collectors.joining(", "));
      throw refused(
          "No figure tells of a place \""
              + code
              + "\"."
              + (nearest.isEmpty() ? "" : " Nearest: " + nearest + ".")
              + " 'evidence places --all' lists all.");
    }
    return code;
  }

  /** A school year by its autumn. */
  int year(String text) {
    try {
      return SchoolYear.parse(text).start();
    } catch (IllegalArgumentException unreadable) {
      throw refused(unreadable.getMessage() + ".");
    }
  }

  /**
   * As above, one of those that there are.
   *
   * @param what there are figures of
   */
  int year(String text, Collection<Integer> there, String what) {
    int year = year(text);
    if (!there.contains(year)) {
      throw refused(
          "There is no figure of "
              + what
              + " in "
              + new SchoolYear(year).full()
              + ". "
              + (there.isEmpty()
                  ? "No published file gives any."
                  : "Years: " + Elsewhere.runs(new TreeSet<>(there)) + "."));
    }
    return year;
  }

  ParameterException refused(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
