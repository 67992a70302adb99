package org.commontable.campaigns.petitions;

import java.util.Locale;

/** Why a signature no longer counts, as the public log tells it: a reason and a number, no name. */
enum Invalidation {
  /** Whoever holds the address says that somebody else signed with it. */
  NOT_ME,
  /** Its own signer took it off. */
  TAKEN_OFF;

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
