package org.commontable.evidence.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commontable.evidence.facts.Group;
import org.commontable.evidence.facts.LongTable;
import org.commontable.shared.Direction;

/** Whom a row speaks of, by the crosswalk of its layout; everybody where no column says it. */
final class GroupColumns {
  static final int REFUSED = -1;

  private final Layout layout;
  private final NewLabels labels;
  private final int column;
  private final int typeColumn;
  private final ByteTable texts = new ByteTable();
  private final ByteTable types = new ByteTable();
  private final LongTable numbers = new LongTable();
  private final List<Group> groups = new ArrayList<>();
  private final List<String> news = new ArrayList<>(); // of each group; "" when it is known

  GroupColumns(Layout layout, List<String> header, NewLabels labels) {
    this.layout = layout;
    this.labels = labels;
    this.column = layout.position("group", header).orElse(-1);
    this.typeColumn =
        layout.groupType().map(it -> layout.position(it, header).orElse(-1)).orElse(-1);
  }

  /**
   * The group's number, or {@link #REFUSED} when nothing stands there.
   *
   * @param start of the school year: some labels changed their meaning
   */
  int read(Records row, int start) {
    if (column < 0) {
      if (groups.isEmpty()) {
        add(Group.ALL);
      }
      return 0;
    }
    long key = texts.number(row, column);
    key = key << 24 | (typeColumn < 0 ? 0 : types.number(row, typeColumn));
    key = key << 16 | start;
    int number = numbers.get(key);
    if (number == LongTable.NONE) {
      number = resolve(row, start);
      if (number == REFUSED) {
        return REFUSED;
      }
      numbers.putIfAbsent(key, number);
    }
    if (!news.get(number).isEmpty()) {
      labels.saw(news.get(number));
    }
    return number;
  }

  private int resolve(Records row, int start) {
    String text = Direction.straight(row.text(column));
    if (text.isEmpty()) {
      return REFUSED;
    }
    Optional<String> type = typeColumn < 0 ? Optional.empty() : Optional.of(row.text(typeColumn));
    Group found = layout.groups().group(type, text, start);
    if (!groups.contains(found)) {
      add(found);
    }
    return groups.indexOf(found);
  }

  private void add(Group group) {
    groups.add(group);
    news.add(group.known() ? "" : NewLabels.label("group", group.word()));
  }

  Group group(int number) {
    return groups.get(number);
  }

  List<Group> groups() {
    return groups;
  }
}
