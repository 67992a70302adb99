package org.commontable.members;

/** Tax status under 26 U.S.C. 501(c). It decides which actions an organization is offered. */
public enum LegalStatus {
  C3("501c3", "501(c)(3)"),
  C4("501c4", "501(c)(4)"),
  C5("501c5", "501(c)(5)"),
  NONE("none", "");

  private final String key;
  private final String label;

  LegalStatus(String key, String label) {
    this.key = key;
    this.label = label;
  }

  /** The word in forms and in the record. */
  public String key() {
    return key;
  }

  /** As lawyers write it, the same in every language; empty for none. */
  public String label() {
    return label;
  }

  public static LegalStatus of(String key) {
    for (var status : values()) {
      if (status.key.equals(key)) {
        return status;
      }
    }
    throw new IllegalArgumentException(key);
  }
}
