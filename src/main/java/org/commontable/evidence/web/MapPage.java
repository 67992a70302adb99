package org.commontable.evidence.web;

import java.util.List;

/**
 * A map of a district and the lists of the same.
 *
 * @param wrong a sentence about zones that there are none of; empty where nothing is wrong
 * @param drawing SVG; empty where no file has shapes
 * @param layers other maps of the same place
 * @param files those it is drawn of
 */
public record MapPage(
    String path,
    String place,
    String placePath,
    String title,
    String wrong,
    String drawing,
    List<Layer> layers,
    List<Row> rows,
    List<FoundPlace> schools,
    List<File> files,
    String geoJson,
    String csv) {

  /** So many zones or schools still fit on a telephone. */
  private static final int SHORT = 30;

  /** On a telephone the zones wait behind their number. */
  public boolean foldsZones() {
    return rows.size() > SHORT;
  }

  public boolean foldsSchools() {
    return schools.size() > SHORT;
  }

  public record Key(String look, String words) {}

  public record Layer(String path, String name, boolean here) {}

  /**
   * @param path empty for a shape that is no place we know
   */
  public record Row(String path, String name, String code, String label) {}

  public record File(String sha256, String name, String publisher) {}
}
