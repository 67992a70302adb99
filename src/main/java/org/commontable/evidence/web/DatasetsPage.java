package org.commontable.evidence.web;

import java.util.List;

/** What the published files hold. */
public record DatasetsPage(List<Dataset> datasets) {
  /** So many measures still fit on a telephone. */
  private static final int SHORT = 30;

  /** On a telephone the measures are folded under their dataset. */
  public boolean isLong() {
    return datasets.stream().mapToInt(it -> it.measures().size()).sum() > SHORT;
  }

  public record Dataset(String word, String name, String href, List<Measure> measures) {}

  /**
   * @param earlier how many versions of its files were replaced, in words; empty for none
   */
  public record Measure(
      String name,
      String href,
      String unit,
      String years,
      String places,
      String facts,
      String count,
      String earlier,
      List<File> files) {}

  /**
   * @param since when it has been in force, and the beginning of its sum: several versions may bear
   *     one name
   */
  public record File(String name, String since) {}
}
