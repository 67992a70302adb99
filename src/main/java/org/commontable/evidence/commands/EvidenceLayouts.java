package org.commontable.evidence.commands;

import java.io.IOException;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code evidence layouts}: which files can be read, and what every column of them becomes. */
@Command(
    name = "layouts",
    mixinStandardHelpOptions = true,
    description =
        "The declared layouts of files and what each reads; with --data the table's own too; --add"
            + " keeps one of yours.")
final class EvidenceLayouts implements Callable<Integer> {
  @Mixin private AtTable table = new AtTable();

  @Option(names = "--csv", description = "as CSV instead of JSON")
  private boolean csv;

  @Option(
      names = "--add",
      paramLabel = "LAYOUT.yaml",
      description = "keeps this layout at the table; its id begins with own-")
  private @Nullable Path add;

  @Override
  public Integer call() {
    List<Layout> all =
        add == null && !table.isNamed() ? new Layouts().all() : table.ask(this::ofTheTable);
    return table.answer(csv, () -> LayoutFiles.csv(all), () -> LayoutFiles.json(all));
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
    return table.refused(add + ": " + why);
  }
}
