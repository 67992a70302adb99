package org.commontable.decisions.rules;

/** A member's stance on one version of the text. */
public record Ballot(String member, Stance stance, long textVersion) {}
