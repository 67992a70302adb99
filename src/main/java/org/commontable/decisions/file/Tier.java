package org.commontable.decisions.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A kind of belonging to a coalition, with a vote or without. */
public record Tier(String key, boolean votes) {

  static List<Tier> readAll(List<?> items, String at) {
    var tiers = new ArrayList<Tier>();
    for (Object item : items) {
      Fields tier = Fields.of(item, at);
      tiers.add(new Tier(tier.text("key"), tier.isTrue("votes")));
      tier.nothingElse();
    }
    return List.copyOf(tiers);
  }

  /** As the record and the database write them. */
  public static List<Map<String, Object>> written(List<Tier> tiers) {
    return tiers.stream()
        .<Map<String, Object>>map(
            tier -> {
              var fields = new LinkedHashMap<String, Object>();
              fields.put("key", tier.key());
              fields.put("votes", tier.votes());
              return fields;
            })
        .toList();
  }
}
