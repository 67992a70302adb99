package org.commontable.evidence.web;

import java.util.List;
import java.util.Optional;
import org.commontable.evidence.FigureWords;

/**
 * The districts of the state, colored by any indicator, and the table of the same.
 *
 * @param form empty before the first figure is published
 * @param drawing SVG; empty where no file has shapes
 * @param about what the colors mean, as a sentence; empty on a map without
 * @param note what was done to the colors; empty where nothing was
 * @param keys the colors with their words
 * @param files those it is drawn of
 * @param geoJson of this very view
 */
public record StateMapPage(
    Optional<ViewForm> form,
    String drawing,
    String title,
    String about,
    String not,
    Optional<FigureWords.Age> age,
    String looks,
    String note,
    List<Key> keys,
    List<FigureRow> rows,
    String ratioHead,
    boolean ranges,
    List<MapPage.File> files,
    String geoJson,
    String csv,
    String edition) {

  public record Key(String look, String words) {}
}
