package org.commontable.decisions.file;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commontable.decisions.rules.Unreadable;

/**
 * The roll of a file: {@code "a"}, or {@code {"member":"a","channel":"paper","announced":false}}.
 * One roll for every channel; paper counts only for items that were announced on the paper.
 */
final class RollFile {
  private static final Set<String> CHANNELS = Set.of("room", "video", "web", "phone", "paper");

  private RollFile() {}

  static Set<String> read(List<?> items, String name) {
    var named = new LinkedHashSet<String>();
    var present = new LinkedHashSet<String>();
    for (int i = 0; i < items.size(); i++) {
      String at = name + "[" + i + "]";
      boolean counts = true;
      String id;
      if (items.get(i) instanceof Map<?, ?> item) {
        Fields fields = Fields.of(item, at);
        id = fields.text("member");
        counts = counts(fields);
      } else {
        id = Fields.text(items.get(i), at);
      }
      if (!named.add(id)) {
        throw new Unreadable(at, "\"" + id + "\" is on the roll twice");
      }
      if (counts) {
        present.add(id);
      }
    }
    return present;
  }

  private static boolean counts(Fields fields) {
    String channel = fields.text("channel");
    if (!CHANNELS.contains(channel)) {
      throw new Unreadable(fields.path("channel"), "there is no channel \"" + channel + "\"");
    }
    boolean announced = fields.isTrue("announced", true);
    fields.nothingElse();
    return announced || !channel.equals("paper");
  }
}
