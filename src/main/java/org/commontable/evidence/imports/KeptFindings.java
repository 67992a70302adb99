package org.commontable.evidence.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.commontable.evidence.files.Clash;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an import found out about a file, as it is kept with it for the analyst.
 *
 * @param clashes null in what was kept before there were any
 * @param chosen somebody said of what kind the file is; it was not recognized
 */
public record KeptFindings(
    int dropped,
    Map<String, Integer> newLabels,
    List<String> unread,
    List<Sum> sums,
    int sumCount,
    List<String> duplicates,
    int duplicateCount,
    @Nullable List<Clash> clashes,
    int clashCount,
    boolean chosen) {
  /** What was kept before a word or a count was known lacks it. */
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  /**
   * Groups of one kind add up to one number, the row of all says another.
   *
   * @param open other groups of the kind have a mark in place of their number
   */
  public record Sum(
      String measure,
      String place,
      int year,
      Map<String, String> dimensions,
      String kind,
      boolean open,
      BigDecimal sum,
      BigDecimal total) {}

  static String json(ImportReport.Findings findings) {
    return JSON.writeValueAsString(
        new KeptFindings(
            findings.dropped(),
            findings.newLabels(),
            findings.unread(),
            findings.contradictions().stream().map(KeptFindings::sum).toList(),
            findings.contradictionCount(),
            findings.duplicates(),
            findings.duplicateCount(),
            findings.clashes(),
            findings.clashCount(),
            findings.chosen()));
  }

  public static KeptFindings read(String json) {
    return JSON.readValue(json, KeptFindings.class);
  }

  private static Sum sum(Contradiction it) {
    return new Sum(
        it.about().measure(),
        it.about().place(),
        it.about().year(),
        it.about().dimensions(),
        it.kind(),
        it.open(),
        it.sum(),
        it.total());
  }
}
