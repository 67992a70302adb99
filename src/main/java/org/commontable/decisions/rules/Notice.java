package org.commontable.decisions.rules;

/**
 * What is shown beside a member's ballot.
 *
 * @param other the proxy's holder, where there is one; else empty
 */
public record Notice(Kind kind, String member, String other) {
  public enum Kind {
    /** Two delegates differ: held, and the organization's contact is asked. */
    DELEGATES_DIFFER,
    /** The holder is not on the roll, so the proxied ballot does not count. */
    HOLDER_ABSENT,
    /** The giver's own vote stands instead. */
    PROXY_OVERRIDDEN
  }
}
