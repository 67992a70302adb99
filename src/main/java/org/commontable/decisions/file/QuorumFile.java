package org.commontable.decisions.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commontable.decisions.rules.CombinedQuorum;
import org.commontable.decisions.rules.Quorum;
import org.commontable.decisions.rules.Threshold;
import org.commontable.decisions.rules.Unreadable;

/** A quorum as files, the database and the record write it. */
final class QuorumFile {
  private static final String PER_CHAMBER = "per-chamber";

  /** Those of several chambers are added up. */
  private static final long MOST = 1_000_000_000;

  private QuorumFile() {}

  static Quorum read(Object value, String at) {
    Fields fields = Fields.of(value, at);
    String kind = fields.text("kind");
    Optional<Threshold> heads =
        kind.equals(PER_CHAMBER) ? Optional.empty() : Optional.of(threshold(fields, kind));
    Optional<Threshold> weight =
        fields.optional("weight").map(item -> threshold(item, fields.path("weight")));
    var chambers = new TreeMap<String, Threshold>();
    fields
        .optional("chambers")
        .ifPresent(item -> read(Fields.map(item, fields.path("chambers")), fields, chambers));
    fields.nothingElse();
    if (heads.isEmpty() && chambers.isEmpty()) {
      throw new Unreadable(fields.path("chambers"), "at least one chamber is named");
    }
    return heads.isPresent() && weight.isEmpty() && chambers.isEmpty()
        ? heads.get()
        : new CombinedQuorum(heads, weight, chambers);
  }

  private static void read(Map<?, ?> items, Fields fields, Map<String, Threshold> chambers) {
    items.forEach(
        (name, item) ->
            chambers.put(
                String.valueOf(name), threshold(item, fields.path("chambers") + "." + name)));
  }

  private static Threshold threshold(Object value, String at) {
    Fields fields = Fields.of(value, at);
    Threshold threshold = threshold(fields, fields.text("kind"));
    fields.nothingElse();
    if (threshold instanceof Quorum.Fixed(long n) && n > MOST) {
      throw new Unreadable(fields.path("n"), "a whole number of at most " + MOST + " is expected");
    }
    return threshold;
  }

  private static Threshold threshold(Fields fields, String kind) {
    return switch (kind) {
      case "majority" -> new Quorum.Majority();
      case "half" -> new Quorum.Half();
      case "fixed" -> new Quorum.Fixed(fields.whole("n", 1));
      case "share" -> fields.checked("share", fields.fraction("share"), Quorum.AtLeast::new);
      default -> throw new Unreadable(fields.path("kind"), "there is no quorum \"" + kind + "\"");
    };
  }

  static Map<String, Object> write(Quorum quorum) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("kind", quorum.kind());
    switch (quorum) {
      case Quorum.Fixed(long n) -> fields.put("n", n);
      case Quorum.AtLeast(var share) -> fields.put("share", RuleFile.written(share));
      case Quorum.Majority _, Quorum.Half _ -> {}
      case CombinedQuorum(var heads, var weight, var chambers) -> {
        heads.ifPresent(asked -> fields.putAll(write(asked)));
        weight.ifPresent(asked -> fields.put("weight", write(asked)));
        if (!chambers.isEmpty()) {
          var written = new LinkedHashMap<String, Object>();
          chambers.forEach((name, asked) -> written.put(name, write(asked)));
          fields.put("chambers", written);
        }
      }
    }
    return fields;
  }
}
