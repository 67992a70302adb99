package org.commontable.evidence.places;

import java.util.Map;

/**
 * A line of a file about places.
 *
 * @param handle "code:275", "ocd:…", or "name:275/…" where the file has only a name
 * @param about ocd, leaid, stateId, alias, name, address, latitude, longitude
 */
public record PlaceEntry(long line, String handle, Map<String, String> about) {}
