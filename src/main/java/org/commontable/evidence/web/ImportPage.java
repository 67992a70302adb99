package org.commontable.evidence.web;

import java.util.List;
import java.util.Optional;
import org.commontable.evidence.Source;
import org.commontable.evidence.files.Refusal;
import org.commontable.platform.web.Form;

/**
 * Files in: the form, what became of the file just handed in, and all files.
 *
 * @param publishes the reader may publish
 */
public record ImportPage(
    Form form,
    Optional<Result> result,
    List<Source> waiting,
    List<Source> published,
    boolean publishes) {

  /**
   * @param sentence what became of it
   * @param diff to the nearest layout, for a file of a kind that nobody knows
   * @param refused line by line, what is wrong and how to mend it
   * @param more how many faults are not listed
   */
  public record Result(
      String file,
      String sentence,
      String rows,
      String kept,
      String hidden,
      Optional<Diff> diff,
      List<String> refused,
      int more) {}

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
