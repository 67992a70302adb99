package org.commontable.evidence.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.imports.ImportReport.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What became of a file, for whoever asks later or at another node.
 *
 * @param earlier the name under which we held it already
 * @param refused the first faults; the others are counted
 */
public record KeptReport(
    String file,
    Outcome outcome,
    @Nullable UUID source,
    int rows,
    long kept,
    long hidden,
    @Nullable String earlier,
    List<Fault> refused,
    int refusedCount) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LISTED = 50;

  /** A refusal. */
  public record Fault(Refusal.Kind kind, long line, Map<String, Object> details) {
    public Refusal refusal() {
      return new Refusal(kind, line, details);
    }
  }

  public static KeptReport of(ImportReport report) {
    return new KeptReport(
        report.file(),
        report.outcome(),
        report.source().orElse(null),
        report.rows(),
        report.kept(),
        report.hidden(),
        report.earlier().map(ImportReport.Earlier::name).orElse(null),
        report.refused().stream()
            .limit(LISTED)
            .map(it -> new Fault(it.kind(), it.line(), it.details()))
            .toList(),
        report.refusedCount());
  }

  public Optional<UUID> knownSource() {
    return Optional.ofNullable(source);
  }

  public String earlierName() {
    return earlier == null ? "" : earlier;
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  static KeptReport read(String json) {
    return JSON.readValue(json, KeptReport.class);
  }
}
