package org.commontable.evidence.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commontable.evidence.files.Clash;
import org.commontable.evidence.imports.ClashWords;
import org.commontable.evidence.imports.Contradiction;
import org.commontable.evidence.imports.ImportReport;
import org.commontable.evidence.imports.ReportWords;
import org.commontable.platform.i18n.Words;
import org.commontable.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/** A report for programs. */
final class ReportJson {
  private ReportJson() {}

  static Map<String, @Nullable Object> of(ImportReport report, Words words) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("file", report.file());
    json.put("sha256", report.sha256());
    json.put("status", report.outcome().name().toLowerCase(Locale.ROOT));
    json.put("layout", report.layout().orElse(null));
    json.put("read", report.rows());
    json.put("kept", report.kept());
    json.put("hidden", report.hidden());
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
    ImportReport.Findings findings = report.findings();
    json.put("layoutChosen", findings.chosen());
    json.put("dropped", findings.dropped());
    json.put("newLabels", findings.newLabels());
    json.put("columnsNotRead", findings.unread());
    json.put("doNotAddUp", findings.contradictions().stream().map(ReportJson::sum).toList());
    json.put("doNotAddUpCount", findings.contradictionCount());
    json.put("countsDisagree", findings.clashes().stream().map(it -> clash(it, words)).toList());
    json.put("countsDisagreeCount", findings.clashCount());
    json.put("duplicates", findings.duplicates());
    json.put("duplicateCount", findings.duplicateCount());
    json.put("message", ReportWords.sentence(report, words));
    return json;
  }

  private static Map<String, Object> clash(Clash it, Words words) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("line", it.line());
    json.put("place", it.place());
    json.put(it.part(), it.count());
    json.put(it.of(), it.all());
    if (!it.rate().isEmpty()) {
      json.put(it.rate(), it.said());
    }
    json.put("message", ClashWords.sentence(it, words));
    return json;
  }

  private static Map<String, Object> sum(Contradiction it) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("measure", it.about().measure());
    json.put("place", it.about().place());
    json.put("year", new SchoolYear(it.about().year()).full());
    json.putAll(it.about().dimensions());
    json.put("groups", it.kind());
    json.put("othersUnknown", it.open());
    json.put("sum", it.sum());
    json.put(it.about().group(), it.total());
    return json;
  }
}
