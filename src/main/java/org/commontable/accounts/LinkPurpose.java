package org.commontable.accounts;

/** What a mailed link opens. */
public enum LinkPurpose {
  SIGN_IN,
  INVITE,
  VOTE
}
