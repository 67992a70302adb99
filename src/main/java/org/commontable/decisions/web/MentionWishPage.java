package org.commontable.decisions.web;

/** Whether its reader wants letters when she is named; the link in a letter can only end them. */
public record MentionWishPage(String action, boolean wanted) {
  public boolean byLink() {
    return action.startsWith("/quiet/");
  }
}
