package org.commontable.evidence.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.commontable.evidence.facts.Group;

/** Which label of the files means which group, from a school year on: dated data. */
public record Crosswalk(List<Label> labels) {
  static final Crosswalk NONE = new Crosswalk(List.of());
  private static final Map<String, Crosswalk> READ = new ConcurrentHashMap<>();

  /**
   * @param type the kind of label that the file names beside it, plain; any when empty
   * @param label plain
   */
  public record Label(
      Optional<String> type,
      String label,
      String text,
      String group,
      Optional<String> counts,
      int from,
      int to) {}

  static Crosswalk named(String name) {
    return READ.computeIfAbsent(name, it -> read(Yamls.resource("groups/" + it + ".yaml")));
  }

  static Crosswalk read(Object yaml) {
    List<Label> labels = new ArrayList<>();
    for (Object one : Yamls.list(yaml)) {
      Map<String, Object> entry = Yamls.map(one);
      String label = Yamls.text(entry, "label");
      labels.add(
          new Label(
              Yamls.some(entry, "type").map(Layout::plain),
              Layout.plain(label),
              label,
              Yamls.text(entry, "group"),
              Yamls.some(entry, "counts"),
              Yamls.some(entry, "from").map(Integer::parseInt).orElse(0),
              Yamls.some(entry, "to").map(Integer::parseInt).orElse(9999)));
    }
    return new Crosswalk(List.copyOf(labels));
  }

  /**
   * The group of a label in a year. A label that nobody knows keeps its text; one that comes before
   * its time keeps its group, and counts as unknown.
   */
  Group group(Optional<String> type, String text, int year) {
    String plain = Layout.plain(text);
    Optional<String> kind = type.map(Layout::plain);
    List<Label> same =
        labels.stream().filter(it -> it.label().equals(plain) && it.type().equals(kind)).toList();
    return same.stream()
        .filter(it -> it.from() <= year && year <= it.to())
        .findFirst()
        .map(it -> new Group(it.group(), it.counts(), true))
        .or(() -> same.stream().findFirst().map(it -> new Group(it.group(), it.counts(), false)))
        .orElseGet(() -> new Group(text, Optional.empty(), labels.isEmpty()));
  }
}
