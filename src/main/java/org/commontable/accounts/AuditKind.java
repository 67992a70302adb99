package org.commontable.accounts;

import java.util.Locale;

/** What the audit keeps a line about. */
public enum AuditKind {
  SIGNED_IN,
  SIGN_IN_REFUSED,
  SESSION_ENDED,
  PASSKEY_ADDED,
  PASSKEY_REMOVED,
  ROLE_GIVEN,
  ROLE_ENDED,
  SET_UP_CLAIMED,
  LINK_HANDED_OVER,
  DOWNLOADED,
  SETTINGS_CHANGED,
  NAME_CORRECTED,
  NAME_ERASED;

  /** As it is stored and named in addresses and messages. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
