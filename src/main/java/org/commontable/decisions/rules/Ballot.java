package org.commontable.decisions.rules;

/**
 * A member's stance on one version of the text.
 *
 * @param reason what a block rests on, where it may be told; else empty
 */
public record Ballot(String member, Stance stance, long textVersion, String reason) {
  public Ballot(String member, Stance stance, long textVersion) {
    this(member, stance, textVersion, "");
  }
}
