package org.commontable.evidence.facts;

import java.util.Map;

/**
 * How a file names a place in a year.
 *
 * @param about what else the file says of it: district, nces, stateSchoolId, schoolType, latitude,
 *     longitude, address, city, state, zip
 */
public record NamedPlace(String place, int year, String name, Map<String, String> about) {}
