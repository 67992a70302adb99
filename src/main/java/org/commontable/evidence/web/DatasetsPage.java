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
      List<String> files) {}
}
