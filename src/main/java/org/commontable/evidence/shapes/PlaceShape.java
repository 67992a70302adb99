package org.commontable.evidence.shapes;

/**
 * A place's outline in a file.
 *
 * @param layer the map on which it stands
 * @param handle "leaid:2102990", "code:275018", or "label:…" where the file has no number
 * @param label as the file calls it
 */
public record PlaceShape(String layer, String handle, String label, Outline outline) {}
