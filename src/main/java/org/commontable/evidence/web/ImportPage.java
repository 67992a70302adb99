package org.commontable.evidence.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commontable.evidence.Source;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.imports.KeptReport;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Ui;

/**
 * Files in: the form, what became of the file just handed in, and all files.
 *
 * @param publishes the reader may publish
 * @param hosts from which the table fetches files by address
 */
public record ImportPage(
    Form form,
    Optional<Result> result,
    List<Source> waiting,
    FilesPublished published,
    boolean publishes,
    List<String> hosts) {

  /** The sheets to choose one from, by name; empty where there is nothing to choose. */
  public Map<String, String> sheets() {
    return choice(result.map(Result::sheets).orElse(List.of()));
  }

  /** The kinds of file to choose one from; empty where there is nothing to choose. */
  public Map<String, String> kinds() {
    return choice(result.map(Result::kinds).orElse(List.of()));
  }

  private static Map<String, String> choice(List<String> names) {
    Map<String, String> all = new LinkedHashMap<>();
    names.forEach(name -> all.put(name, name));
    return all;
  }

  /**
   * @param sentence what became of it
   * @param diff to the nearest layout, for a file of a kind that nobody knows
   * @param refused line by line, what is wrong and how to mend it
   * @param more how many faults are not listed
   * @param wantsLayout nobody has said yet what the columns of such a file mean
   * @param sheets of a workbook, from which one is to be chosen
   * @param kinds of file that the columns fit alike
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
      List<String> kinds) {
    private static final Set<Refusal.Kind> LAYOUT =
        Set.of(Refusal.Kind.UNKNOWN_COLUMNS, Refusal.Kind.NO_LAYOUT, Refusal.Kind.NO_NUMBERS);

    static Result of(KeptReport report, Ui ui) {
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
              .map(it -> ui.t(it.kind().key(), it.arguments()))
              .toList(),
          Math.max(0, report.refusedCount() - refused.size()),
          refused.stream().anyMatch(it -> LAYOUT.contains(it.kind())),
          refused.stream().flatMap(it -> named(it, "names").stream()).toList(),
          refused.stream().flatMap(it -> named(it, "kinds").stream()).toList());
    }

    private static List<String> named(Refusal refusal, String what) {
      return refusal.details().get(what) instanceof List<?> names
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
