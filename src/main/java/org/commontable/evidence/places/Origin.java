package org.commontable.evidence.places;

/** The published file that says something. */
public record Origin(String file, String sha256) {}
