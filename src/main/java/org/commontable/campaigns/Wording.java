package org.commontable.campaigns;

import java.util.Map;
import org.commontable.shared.LocalizedText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Texts in several languages as they lie in a jsonb column: language to text. */
public final class Wording {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Wording() {}

  public static String json(LocalizedText text) {
    return JSON.writeValueAsString(text.texts());
  }

  public static LocalizedText read(String original, String json) {
    return new LocalizedText(
        original, JSON.readValue(json, new TypeReference<Map<String, String>>() {}));
  }
}
