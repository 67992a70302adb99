package org.commontable.decisions.rules;

/**
 * What somebody said for a member, before it is settled what the member's one ballot is.
 *
 * @param reason what a block rests on; else empty
 * @param confirmed false while the clerk has entered it and the organization has not confirmed
 */
public record Voice(
    String member, Stance stance, long textVersion, String reason, By by, boolean confirmed) {

  /** Who spoke. */
  public sealed interface By {
    /** The organization itself, with one voice. */
    record Organization() implements By {}

    /** One of several delegates. */
    record Delegate(String name) implements By {}

    /** The organization's contact, who settles what its delegates differ on. */
    record Contact() implements By {}

    /** Another organization that holds its written proxy. */
    record Proxy(String holder) implements By {}
  }

  Ballot ballot() {
    return new Ballot(member, stance, textVersion, reason);
  }
}
