package org.commontable.evidence.places;

/**
 * A place's number in somebody's system, as a file gives it.
 *
 * @param system state-school-id, leaid, nces or ocd
 * @param first school year by its autumn in which the files give it; 0 where they name no year
 * @param origin the newest file that gives it
 */
public record PlaceId(String system, String value, int first, int last, Origin origin) {}
