package org.commontable.members;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Languages;
import org.commontable.shared.LocalizedText;

/**
 * What a new coalition finds filled in and may change: name, mission and the three areas. The texts
 * stand in this room's message catalogues under {@code members.first.}.
 */
record FirstWords(Catalogues catalogues) {
  static final ZoneId ZONE = ZoneId.of("America/Kentucky/Louisville");
  static final int LONGEST_WAIT_DAYS = 30;

  LocalizedText text(String what) {
    var texts = new HashMap<String, String>();
    for (var lang : Languages.ALL) {
      texts.put(lang, catalogues.text(lang, "members.first." + what, Map.of()));
    }
    return new LocalizedText("en", texts);
  }
}
