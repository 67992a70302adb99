package org.commontable.evidence.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commontable.evidence.Indicator;
import org.commontable.evidence.Place;

/**
 * What we hold, by indicator and place.
 *
 * @param query what the reader looks for; empty for all
 * @param places those that fit
 * @param total how many places there are in all
 * @param waiting files not published yet; none for whoever may not see them
 * @param holding by indicator, the places it can be shown for
 */
public record EvidenceIndexPage(
    List<Indicator> indicators,
    Optional<Place> state,
    List<Place> places,
    int total,
    String query,
    boolean imports,
    long waiting,
    Map<String, Set<String>> holding) {

  /** To the indicator there, or to the place where the indicator is not held. */
  public String path(Indicator indicator, Place place) {
    return holding.getOrDefault(indicator.id(), Set.of()).contains(place.id())
        ? "/evidence/" + indicator.id() + "/" + place.id()
        : place.path();
  }
}
