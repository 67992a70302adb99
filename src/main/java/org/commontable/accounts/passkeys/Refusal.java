package org.commontable.accounts.passkeys;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a passkey was not taken. The reader gets one sentence each; nothing else happens. */
public enum Refusal {
  /** No question waits for this browser: too slow, answered already, or another window. */
  LATE,
  /** Not what a browser sends. */
  UNREADABLE,
  /** Signed for another address than this one. */
  ELSEWHERE,
  /** No passkey of this table, or not signed by the key we know. */
  UNKNOWN,
  /** The device did not check who holds it. */
  UNVERIFIED,
  /** Its counter went back: there is a copy. */
  COPIED,
  /** Somebody has it already. */
  TAKEN,
  /** She has as many as anybody may. */
  ENOUGH,
  /** Under this address there are no passkeys. */
  NOWHERE;

  /** As it stands in an address. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String message() {
    return "accounts.passkey.refused." + key();
  }

  public static Optional<Refusal> named(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }
}
