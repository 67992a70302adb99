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
      case UNCHANGED -> {
        ImportReport.Earlier earlier = report.earlier().orElseThrow();
        LocalDate day = LocalDate.ofInstant(earlier.importedAt(), words.zone());
        yield words.t(
            "evidence.report.unchanged", "name", earlier.name(), "date", words.plainDate(day));
      }
      case REFUSED -> words.t("evidence.report.refused", "count", report.refusedCount());
    };
  }

  /** A file about places holds no numbers. */
  private static String kind(ImportReport report) {
    return report.layout().filter(PlaceReading::isLayout).isPresent() ? ".places" : "";
  }
}
