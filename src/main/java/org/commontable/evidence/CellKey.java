package org.commontable.evidence;

/** What a cell is about. */
record CellKey(String input, String place, int year, StudentGroup group) {}
