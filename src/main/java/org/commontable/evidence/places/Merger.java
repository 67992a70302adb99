package org.commontable.evidence.places;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.evidence.files.Yamls;

/**
 * A place that became part of another, confirmed by a source.
 *
 * @param on the day, or the year where the source says no day
 */
public record Merger(String from, String into, String on, String source, String address) {
  private static final class Known {
    static final List<Merger> ALL =
        Yamls.list(Yamls.resource("mergers.yaml")).stream().map(Merger::read).toList();
  }

  static Optional<Merger> of(String code) {
    return Known.ALL.stream().filter(it -> it.from().equals(code)).findFirst();
  }

  static List<Merger> into(String code) {
    return Known.ALL.stream().filter(it -> it.into().equals(code)).toList();
  }

  private static Merger read(Object yaml) {
    Map<String, Object> entry = Yamls.map(yaml);
    return new Merger(
        Yamls.text(entry, "from"),
        Yamls.text(entry, "into"),
        Yamls.text(entry, "date"),
        Yamls.text(entry, "source"),
        Yamls.text(entry, "address"));
  }
}
