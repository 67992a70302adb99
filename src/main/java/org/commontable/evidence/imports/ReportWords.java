package org.commontable.evidence.imports;

import java.time.LocalDate;
import org.commontable.evidence.places.PlaceReading;
import org.commontable.platform.i18n.Words;

/** A report in one sentence. */
public final class ReportWords {
  private ReportWords() {}

  public static String sentence(ImportReport report, Words words) {
    return switch (report.outcome()) {
      case PUBLISHED ->
          words.t(
              "evidence.report.published" + kind(report),
              "kept",
              report.kept(),
              "rows",
              report.rows());
      case WAITING ->
          words.t(
              "evidence.report.waiting" + kind(report),
              "kept",
              report.kept(),
              "rows",
              report.rows());
      case UNCHANGED -> held("evidence.report.unchanged", report, words);
      case AGAIN -> held("evidence.report.again", report, words);
      case ANEW -> held("evidence.report.anew", report, words);
      case REFUSED -> words.t("evidence.report.refused", "count", report.refusedCount());
    };
  }

  private static String held(String key, ImportReport report, Words words) {
    ImportReport.Earlier earlier = report.earlier().orElseThrow();
    LocalDate day = LocalDate.ofInstant(earlier.importedAt(), words.zone());
    return words.t(key, "name", earlier.name(), "date", words.plainDate(day));
  }

  /** A file about places holds no numbers. */
  private static String kind(ImportReport report) {
    return report.layout().filter(PlaceReading::isLayout).isPresent() ? ".places" : "";
  }
}
