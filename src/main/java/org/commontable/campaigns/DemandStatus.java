package org.commontable.campaigns;

import java.util.Locale;

/**
 * Asked; answered, neither yes nor no; met; not met when its day passed; refused. Any may follow
 * any: a promise can be broken, a refusal revised.
 */
public enum DemandStatus {
  ASKED,
  ANSWERED,
  MET,
  NOT_MET,
  REFUSED;

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static DemandStatus of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
