package org.commontable.decisions.store;

/** Why a proxy cannot be given or used: the key of the sentence that says so. */
public final class NoProxy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;

  public NoProxy(String key) {
    super(key);
    this.key = key;
  }

  public String key() {
    return key;
  }
}
