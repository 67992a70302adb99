package org.commontable.evidence.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of files that can be read.
 *
 * @param own that the members wrote
 * @param writes the reader may write another
 */
public record LayoutsPage(List<Line> own, List<Line> shipped, boolean writes) {
  /**
   * @param added by whom and when; empty for those of the program
   */
  public record Line(
      String id, int version, String dataset, String publisher, String years, String added) {}

  /** The last part of what a browser calls the file. */
  static String fileName(@Nullable String sent) {
    return Objects.requireNonNullElse(sent, "file.csv").replaceAll(".*[/\\\\]", "");
  }
}
