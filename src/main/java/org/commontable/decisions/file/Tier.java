package org.commontable.decisions.file;

/** A kind of belonging to a coalition, with a vote or without. */
public record Tier(String key, boolean votes) {}
