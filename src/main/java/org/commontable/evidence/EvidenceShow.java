package org.commontable.evidence;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.settings.DataOption;
import org.commontable.shared.JsonText;
import org.commontable.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evidence show oss-events --place 275 --year 2016-2017 --group black …}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "One published figure with its counts, range and source rows.")
final class EvidenceShow implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "INDICATOR", description = "oss-events")
  private String indicator = "";

  @Option(names = "--place", required = true, description = "district code, 999 is the state")
  private String place = "";

  @Option(names = "--year", required = true, description = "school year, 2016-2017")
  private String year = "";

  @Option(names = "--group", required = true, description = "student group")
  private String group = "";

  @Option(names = "--reference", defaultValue = "white", description = "group to compare with")
  private String reference = "white";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Directory of the table. Default: as for start.")
  private @Nullable Path data;

  @Override
  public Integer call() {
    Citation citation =
        new Citation(
            known(indicator).id(), code(place), year(year), group(group), group(reference));
    Figure figure = EvidenceData.during(DataOption.or(data), room -> room.figures().find(citation));
    Words words = new Words(new Catalogues(), "en", ZoneOffset.UTC);
    PrintWriter out = spec.commandLine().getOut();
    out.println(JsonText.of(FigureJson.of(figure, words)));
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private Indicator known(String id) {
    return Indicator.find(id)
        .orElseThrow(
            () ->
                refused(
                    "There is no indicator \""
                        + id
                        + "\". Known: "
                        + Indicator.all().stream()
                            .map(Indicator::id)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private String code(String text) {
    if (!text.matches("[0-9]{3}")) {
      throw refused(
          "\"" + text + "\" is not a place: write the district's three digits, 999 for the state.");
    }
    return text;
  }

  private SchoolYear year(String text) {
    try {
      return SchoolYear.parse(text);
    } catch (IllegalArgumentException unreadable) {
      throw refused(unreadable.getMessage() + ".");
    }
  }

  private StudentGroup group(String word) {
    return StudentGroup.of(word)
        .orElseThrow(
            () ->
                refused(
                    "There is no student group \""
                        + word
                        + "\". Known: "
                        + Arrays.stream(StudentGroup.values())
                            .map(StudentGroup::word)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private ParameterException refused(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
