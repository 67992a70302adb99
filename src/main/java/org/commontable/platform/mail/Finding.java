package org.commontable.platform.mail;

/**
 * One thing that is or is not at the sender's domain.
 *
 * @param shown what stands there; may be empty
 * @param record the whole record to add, as zone files have it; empty when nothing is to be added
 */
public record Finding(Kind kind, String shown, String record) {

  /** The words for each are the message {@code platform.sender.} and its name. */
  public enum Kind {
    SPF_THERE(true),
    SPF_MISSING(false),
    SPF_TWICE(false),
    SPF_ANYBODY(false),
    DKIM_THERE(true),
    DKIM_MISSING(false),
    DKIM_UNKNOWN(false),
    DKIM_REVOKED(false),
    DMARC_THERE(true),
    DMARC_WATCHES(true),
    DMARC_MISSING(false),
    DMARC_TWICE(false),
    NO_SENDER(false),
    NOT_LOOKED_UP(false);

    private final boolean good;

    Kind(boolean good) {
      this.good = good;
    }

    public boolean good() {
      return good;
    }

    public String message() {
      return "platform.sender." + name();
    }
  }

  static Finding of(Kind kind, String shown) {
    return new Finding(kind, shown, "");
  }

  static Finding missing(Kind kind, String name, String text) {
    return new Finding(kind, "", name + ". TXT \"" + text + "\"");
  }
}
