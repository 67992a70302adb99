package org.commontable.evidence.web;

import java.util.List;
import java.util.Optional;
import org.commontable.evidence.Indicator;
import org.commontable.evidence.Place;

/**
 * What we hold, by indicator and place.
 *
 * @param query what the reader looks for; empty for all
 * @param places those that fit
 * @param total how many places there are in all
 */
public record EvidenceIndexPage(
    List<Indicator> indicators,
    Optional<Place> state,
    List<Place> places,
    int total,
    String query,
    boolean imports) {}
