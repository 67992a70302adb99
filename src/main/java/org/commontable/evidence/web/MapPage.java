package org.commontable.evidence.web;

import java.util.List;
import java.util.Optional;
import org.commontable.evidence.FigureWords;

/**
 * A map and the table of the same.
 *
 * @param drawing SVG; empty where no file has shapes
 * @param about what the colors mean, as a sentence; empty on a map without
 * @param keys the colors with their words
 * @param layers other maps of the same place
 * @param files those it is drawn of
 */
public record MapPage(
    String path,
    String place,
    String placePath,
    String title,
    String drawing,
    String about,
    Optional<FigureWords.Age> age,
    List<Key> keys,
    List<Layer> layers,
    List<Row> rows,
    boolean figures,
    List<FoundPlace> schools,
    List<File> files,
    String geoJson,
    String csv) {

  public record Key(String look, String words) {}

  public record Layer(String path, String name, boolean here) {}

  /**
   * @param path empty for a shape that is no place we know
   * @param ratio or the reason why there is none
   */
  public record Row(String path, String name, String code, String ratio, String range) {}

  public record File(String sha256, String name, String publisher) {}
}
