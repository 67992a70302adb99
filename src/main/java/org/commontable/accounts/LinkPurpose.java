package org.commontable.accounts;

/** What a mailed link opens. */
public enum LinkPurpose {
  SIGN_IN,
  INVITE,
  VOTE,
  /** Accepts the convener's office. */
  OFFICE
}
