package org.commontable.platform.settings;

/** A setting says what cannot be; the message is the whole answer, with the setting's name. */
public final class SettingRefused extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public SettingRefused(String sentence) {
    super(sentence);
  }

  public SettingRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
