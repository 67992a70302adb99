package org.commontable.evidence.web;

import java.util.List;

/**
 * The search for a school or district.
 *
 * @param query as it was asked; empty before
 * @param more how many fit that are not listed
 * @param examples districts to begin with, before anything was asked
 */
public record FindPage(
    String query,
    boolean any,
    List<FoundPlace> found,
    int count,
    int more,
    List<FoundPlace> examples) {}
