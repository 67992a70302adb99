package org.commontable.campaigns.petitions;

import java.util.Locale;

/** Only validated signatures count. */
enum SignatureState {
  PENDING,
  VALIDATED,
  /** Over a limit: it does not count, and nobody is told (campaigns.md 2.5). */
  FRAUDULENT,
  /** Its address's owner said "it was not me". */
  INVALIDATED;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static SignatureState of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
