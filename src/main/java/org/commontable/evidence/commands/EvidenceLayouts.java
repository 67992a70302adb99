package org.commontable.evidence.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.commontable.evidence.EvidenceData;
import org.commontable.evidence.LayoutFiles;
import org.commontable.evidence.files.Layout;
import org.commontable.evidence.files.LayoutText;
import org.commontable.evidence.files.Layouts;
import org.commontable.evidence.layouts.NotKept;
import org.commontable.platform.settings.DataOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code evidence layouts}: which files can be read, and what every column of them becomes. */
@Command(
    name = "layouts",
    mixinStandardHelpOptions = true,
    description = "The declared layouts of files and what each reads; --add keeps one of yours.")
final class EvidenceLayouts implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--csv", description = "as CSV instead of JSON")
  private boolean csv;

  @Option(
      names = "--add",
      paramLabel = "LAYOUT.yaml",
      description = "keeps this layout at the table; its id begins with own-")
  private @Nullable Path add;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Directory of the table, whose own layouts are listed too.")
  private @Nullable Path data;

  @Override
  public Integer call() {
    List<Layout> all =
        add == null && data == null
            ? new Layouts().all()
            : EvidenceData.during(DataOption.or(data), this::ofTheTable);
    PrintWriter out = spec.commandLine().getOut();
    if (csv) {
      out.print(LayoutFiles.csv(all).text());
    } else {
      out.println(LayoutFiles.json(all));
    }
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private List<Layout> ofTheTable(EvidenceData room) {
    if (add != null) {
      String yaml = text(add);
      room.transaction().executeWithoutResult(tx -> keep(room, yaml));
    }
    return room.layouts().fresh().all();
  }

  private void keep(EvidenceData room, String yaml) {
    try {
      room.layouts().keep(LayoutText.read(yaml), yaml, Optional.empty());
    } catch (LayoutText.Fault fault) {
      throw refused(fault.getMessage());
    } catch (NotKept notKept) {
      throw refused(
          switch (notKept.why()) {
            case NAME -> "The id begins with own-; small letters, digits and dashes follow.";
            case VERSION -> "That version is kept already: write " + notKept.least() + ".";
          });
    }
  }

  private String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException missing) {
      throw refused("it cannot be read as a text in UTF-8.");
    }
  }

  private ParameterException refused(@Nullable String why) {
    return new ParameterException(spec.commandLine(), add + ": " + why);
  }
}
