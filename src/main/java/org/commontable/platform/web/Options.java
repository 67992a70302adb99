package org.commontable.platform.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answers a field offers, in order: value to word. */
public final class Options {
  private Options() {}

  /** Each key with the message that stands under {@code prefix + key}. */
  public static Map<String, String> of(Ui ui, String prefix, Collection<String> keys) {
    var options = new LinkedHashMap<String, String>();
    keys.forEach(key -> options.put(key, ui.t(prefix + key)));
    return options;
  }

  /** The same with its hints, which stand under {@code prefix + key + ".hint"}. */
  public static Map<String, String> hints(Ui ui, String prefix, Collection<String> keys) {
    var hints = new LinkedHashMap<String, String>();
    keys.forEach(key -> hints.put(key, ui.t(prefix + key + ".hint")));
    return hints;
  }

  /** With an empty answer first, so that nothing is chosen for the reader. */
  public static Map<String, String> withNone(String none, Map<String, String> options) {
    var all = new LinkedHashMap<String, String>();
    all.put("", none);
    all.putAll(options);
    return all;
  }
}
