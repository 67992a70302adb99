package org.commontable.campaigns;

import java.util.Locale;

/** Asked, met or not met. Any may follow any: a promise can be broken, a refusal revised. */
public enum DemandStatus {
  ASKED,
  MET,
  NOT_MET;

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static DemandStatus of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
