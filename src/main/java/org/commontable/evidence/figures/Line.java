package org.commontable.evidence.figures;

/** Where a number stands: a line of the file with this sum, 1 being the header. */
public record Line(String sha256, int line) {}
