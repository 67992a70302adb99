package org.commontable.evidence.web;

import java.util.List;
import java.util.Optional;
import org.commontable.evidence.Source;
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
   * @param refused line by line, what is wrong and how to mend it
   * @param more how many faults are not listed
   */
  public record Result(
      String file,
      String sentence,
      String rows,
      String kept,
      String hidden,
      List<String> refused,
      int more) {}
}
