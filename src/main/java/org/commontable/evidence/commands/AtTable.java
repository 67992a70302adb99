package org.commontable.evidence.commands;

import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.commontable.evidence.Editions;
import org.commontable.evidence.EvidenceData;
import org.commontable.evidence.release.Partitions;
import org.commontable.platform.database.DataDirectory;
import org.commontable.platform.database.LostFile;
import org.commontable.platform.settings.DataOption;
import org.commontable.platform.web.Spreadsheet;
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
      PrintWriter err = spec.commandLine().getErr();
      err.println("There was no table in " + folder() + "; a new one is made there.");
      err.flush();
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

  /** As above, of which the edition tells. */
  String place(String code, Editions.Standing edition) {
    if (!edition.book().tellsOf(place(code))) {
      throw refused("No figure tells of a place \"" + code + "\". 'evidence places' lists all.");
    }
    return code;
  }

  ParameterException refused(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
