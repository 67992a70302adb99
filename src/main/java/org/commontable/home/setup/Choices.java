package org.commontable.home.setup;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.commontable.accounts.Role;
import org.commontable.platform.web.Ui;

/** The offices somebody can be named to, in words. */
public record Choices(Ui ui) {
  public Map<String, String> roles() {
    return inWords("home.role.");
  }

  public Map<String, String> roleHints() {
    return inWords("home.roleHint.");
  }

  private Map<String, String> inWords(String prefix) {
    var words = new LinkedHashMap<String, String>();
    for (Role role : Officers.NAMED) {
      String key = role.name().toLowerCase(Locale.ROOT);
      words.put(key, ui.t(prefix + key));
    }
    return words;
  }
}
