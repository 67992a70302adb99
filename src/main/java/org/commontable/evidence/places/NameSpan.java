package org.commontable.evidence.places;

/** A name and the school years (by their autumn) in which the files use it. */
public record NameSpan(String name, int first, int last) {}
