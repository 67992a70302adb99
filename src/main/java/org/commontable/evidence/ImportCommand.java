package org.commontable.evidence;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.commontable.evidence.ImportReport.Outcome;
import org.commontable.evidence.files.SourceText;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.settings.DataOption;
import org.commontable.shared.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import FILE… --data DIR}: takes official files in and publishes them at once. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Takes official files in and publishes them at once, as the operator.")
public final class ImportCommand implements Callable<Integer> {
  private static final String OPERATOR = "operator";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "CSV files, plain or .gz")
  private List<Path> files = List.of();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Directory of the table. Default: as for start.")
  private @Nullable Path data;

  @Override
  public Integer call() {
    for (Path file : files) {
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        throw new ParameterException(
            spec.commandLine(), file + " is not a file that can be read. Check its name.");
      }
    }
    Words words = new Words(new Catalogues(), "en", ZoneId.systemDefault());
    List<ImportReport> reports = EvidenceData.during(DataOption.or(data), room -> take(room));
    List<Object> answer = new ArrayList<>();
    reports.forEach(report -> answer.add(json(report, words)));
    PrintWriter out = spec.commandLine().getOut();
    out.println(JsonText.of(Map.of("files", answer)));
    out.flush();
    return reports.stream().anyMatch(it -> it.outcome() == Outcome.REFUSED) ? 1 : 0;
  }

  private List<ImportReport> take(EvidenceData room) {
    List<ImportReport> reports = new ArrayList<>();
    for (Path file : files) {
      byte[] bytes = read(file);
      reports.add(
          room.transaction()
              .execute(
                  tx ->
                      room.imports()
                          .takeAndPublish(file.getFileName().toString(), bytes, OPERATOR)));
    }
    return reports;
  }

  /** A file beyond the limit is read one byte too far, so that its refusal can say so. */
  private byte[] read(Path file) {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(SourceText.LARGEST_FILE + 1);
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), file + " cannot be read: " + e.getMessage(), e);
    }
  }

  static Map<String, @Nullable Object> json(ImportReport report, Words words) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("file", report.file());
    json.put("sha256", report.sha256());
    json.put("status", report.outcome().name().toLowerCase(java.util.Locale.ROOT));
    json.put("layout", report.layout().orElse(null));
    json.put("read", report.rows());
    json.put("kept", report.kept());
    json.put("hidden", report.hidden());
    json.put("aside", report.aside());
    List<Object> refused = new ArrayList<>();
    report
        .refused()
        .forEach(
            it -> {
              Map<String, Object> line = new LinkedHashMap<>();
              line.put("line", it.line());
              line.put("reason", words.t(it.kind().key(), it.arguments()));
              refused.add(line);
            });
    json.put("refused", refused);
    json.put("message", ReportWords.sentence(report, words));
    return json;
  }
}
