package org.commontable.evidence.web;

import java.util.List;

/** What the published files hold. */
public record DatasetsPage(List<Dataset> datasets) {
  public record Dataset(String word, String name, String href, List<Measure> measures) {}

  public record Measure(
      String name,
      String href,
      String unit,
      String years,
      String places,
      String facts,
      String count,
      List<String> files) {}
}
