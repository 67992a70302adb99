package org.commontable.evidence.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.evidence.Source;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.imports.KeptReport;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Ui;

/**
 * Files in: the form, what became of the file just handed in, and all files.
 *
 * @param underWay of those that wait, what is being published just now
 * @param publishes the reader may publish
 * @param hosts from which the table fetches files by address
 */
public record ImportPage(
    Form form,
    Optional<Result> result,
    List<Source> waiting,
    FilesPublished published,
    Set<UUID> underWay,
    boolean publishes,
    List<String> hosts) {

  /** The sheets to choose one from, by name; empty where there is nothing to choose. */
  public Map<String, String> sheets() {
    Map<String, String> all = new LinkedHashMap<>();
    result.map(Result::sheets).orElse(List.of()).forEach(name -> all.put(name, name));
    return all;
  }

  /** The kinds of file to choose one from, by id; empty where there is nothing to choose. */
  public Map<String, String> kinds() {
    return result.map(Result::kinds).orElse(Map.of());
  }

  /**
   * @param sentence what became of it
   * @param diff to the nearest layout, for a file of a kind that nobody knows
   * @param refused line by line, what is wrong and how to mend it
   * @param more how many faults are not listed
   * @param wantsLayout nobody has said yet what the columns of such a file mean
   * @param sheets of a workbook, from which one is to be chosen
   * @param kinds of file that the columns fit alike, in words by their id
   */
  public record Result(
      String file,
      String sentence,
      String rows,
      String kept,
      String hidden,
      Optional<Diff> diff,
      List<String> refused,
      int more,
      boolean wantsLayout,
      List<String> sheets,
      Map<String, String> kinds) {
    private static final Set<Refusal.Kind> LAYOUT =
        Set.of(Refusal.Kind.UNKNOWN_COLUMNS, Refusal.Kind.NO_LAYOUT, Refusal.Kind.NO_NUMBERS);

    static Result of(KeptReport report, KindWords kinds, Ui ui) {
      List<Refusal> refused = report.refused().stream().map(KeptReport.Fault::refusal).toList();
      return new Result(
          report.file(),
          ui.t("evidence.report.refused", "count", report.refusedCount()),
          ui.number(report.rows()),
          ui.number(report.kept()),
          ui.number(report.hidden()),
          refused.stream().flatMap(it -> Diff.of(it).stream()).findFirst(),
          refused.stream()
              .filter(it -> it.kind() != Refusal.Kind.UNKNOWN_COLUMNS)
              .map(kinds::sentence)
              .toList(),
          Math.max(0, report.refusedCount() - refused.size()),
          refused.stream().anyMatch(it -> LAYOUT.contains(it.kind())),
          refused.stream().flatMap(it -> sheets(it).stream()).toList(),
          kinds.options(refused.stream().flatMap(it -> KindWords.of(it).stream()).toList()));
    }

    private static List<String> sheets(Refusal refusal) {
      return refusal.details().get("names") instanceof List<?> names
          ? names.stream().map(String::valueOf).toList()
          : List.of();
    }
  }

  /** Which columns the nearest layout expects, misses here and does not know. */
  public record Diff(String layout, String expected, String missing, String unknown) {
    static Optional<Diff> of(Refusal refusal) {
      return refusal.kind() == Refusal.Kind.UNKNOWN_COLUMNS
          ? Optional.of(
              new Diff(
                  said(refusal, "layout"),
                  said(refusal, "expected"),
                  said(refusal, "missing"),
                  said(refusal, "unknown")))
          : Optional.empty();
    }

    private static String said(Refusal refusal, String what) {
      return String.valueOf(refusal.details().get(what));
    }
  }
}
