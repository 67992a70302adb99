package org.commontable.evidence.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commontable.evidence.files.Layout.GroupLabel;
import org.commontable.evidence.files.Layout.Mark;
import org.commontable.evidence.files.Refusal.Kind;
import org.commontable.shared.Direction;
import org.commontable.shared.SchoolYear;

/** Reads the rows of one file, one after the other, by its layout. */
final class RowReader {
  /** They are held in memory until the whole file has turned out to be right. */
  private static final int MOST_NUMBERS = 400_000;

  private static final int REFUSALS_IN_FULL = 100;
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,12}|[0-9]{1,3}(,[0-9]{3}){1,3}");
  private static final Pattern SHARE =
      Pattern.compile("0(\\.[0-9]+)?|1(\\.0+)?|[0-9.]+[eE]-[0-9]+|");

  private record Key(String input, String place, int year, Object group) {}

  private final Layout layout;
  private final List<String> header;
  private final int year;
  private final int place;
  private final int placeName;
  private final int group;
  private final int count;
  private final Optional<Integer> groupType;
  private final Optional<Integer> category;
  private final List<Integer> fractions;
  private final List<Integer> rowText;
  private final List<ReadCell> cells = new ArrayList<>();
  private final List<Refusal> refused = new ArrayList<>();
  private final Map<Key, Long> seen = new HashMap<>();
  private final Map<Reading.PlaceYear, String> names = new HashMap<>();
  private final Map<String, SchoolYear> years = new HashMap<>();
  private int rows;
  private int aside;
  private int refusedCount;

  RowReader(Layout layout, List<String> header) {
    this.layout = layout;
    this.header = header;
    this.year = at("year");
    this.place = at("place");
    this.placeName = at("placeName");
    this.group = at("group");
    this.count = at("count");
    this.groupType = layout.position("groupType", header);
    this.category = layout.position("category", header);
    this.fractions = layout.fractions().stream().map(this::at).toList();
    this.rowText = layout.rowText().stream().map(this::at).toList();
  }

  private int at(String column) {
    return layout
        .position(column, header)
        .orElseThrow(() -> new IllegalStateException("no column " + column));
  }

  int count() {
    return rows;
  }

  Reading done() {
    return new Reading(layout, rows, aside, cells, refused, refusedCount, names);
  }

  void take(long line, List<String> fields) {
    rows++;
    if (fields.size() != header.size()) {
      refuse(Kind.RAGGED, line, "found", fields.size(), "expected", header.size());
      return;
    }
    Optional<SchoolYear> when = year(fields.get(year));
    if (when.isEmpty()) {
      refuse(Kind.YEAR, line, "text", fields.get(year));
      return;
    }
    String code = fields.get(place).strip();
    Matcher kept = layout.kept().matcher(code);
    if (!kept.matches()) {
      elsewhere(line, code);
      return;
    }
    for (int share : fractions) {
      if (!SHARE.matcher(fields.get(share).strip()).matches()) {
        refuse(Kind.FRACTION, line, "column", header.get(share), "text", fields.get(share));
        return;
      }
    }
    String where = kept.groupCount() > 0 ? kept.group(1) : code;
    names.putIfAbsent(
        new Reading.PlaceYear(where, when.get().start()),
        Direction.straight(fields.get(placeName)));
    cell(line, fields, where, when.get().start());
  }

  private void elsewhere(long line, String code) {
    if (layout.aside().matcher(code).matches()) {
      aside++;
    } else if (code.matches("[0-9]{1,5}")) {
      refuse(Kind.LOST_ZEROS, line, "text", code);
    } else {
      refuse(Kind.PLACE, line, "text", code);
    }
  }

  private void cell(long line, List<String> fields, String where, int when) {
    Optional<String> input =
        category
            .map(at -> Optional.ofNullable(layout.inputs().get(fields.get(at).strip())))
            .orElse(layout.input());
    if (input.isEmpty()) {
      refuse(Kind.CATEGORY, line, "text", fields.get(category.orElse(0)));
      return;
    }
    Optional<String> type = groupType.map(at -> fields.get(at).strip());
    Optional<GroupLabel> label = layout.group(type, fields.get(group).strip(), when);
    if (label.isEmpty()) {
      refuse(Kind.GROUP, line, "text", fields.get(group));
      return;
    }
    String text = fields.get(count).strip();
    Optional<Mark> mark = Optional.ofNullable(layout.marks().get(text));
    if (mark.isEmpty() && !WHOLE.matcher(text).matches()) {
      refuse(Kind.COUNT, line, "column", header.get(count), "text", text);
      return;
    }
    OptionalLong amount =
        mark.isPresent()
            ? OptionalLong.empty()
            : OptionalLong.of(Long.parseLong(text.replace(",", "")));
    // Events and students are different counts; an indicator names the one it means.
    boolean studentsAmongEvents = category.isPresent() && label.get().students();
    String what = studentsAmongEvents ? input.get() + ".students" : input.get();
    Long before = seen.putIfAbsent(new Key(what, where, when, label.get().group()), line);
    if (before != null) {
      refuse(Kind.TWICE, line, "first", before);
      return;
    }
    if (cells.size() == MOST_NUMBERS) {
      throw Refusal.file(Kind.TOO_MANY_ROWS, line, "limit", MOST_NUMBERS);
    }
    cells.add(
        new ReadCell(
            line, what, where, when, label.get().group(), amount, mark, shownText(fields)));
  }

  private String shownText(List<String> fields) {
    StringBuilder text = new StringBuilder();
    for (int at : rowText) {
      if (!text.isEmpty()) {
        text.append(", ");
      }
      text.append(SourceFile.shortened(fields.get(at).strip()));
    }
    return text.toString();
  }

  private Optional<SchoolYear> year(String text) {
    try {
      return Optional.of(years.computeIfAbsent(text, SchoolYear::parse));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private void refuse(Kind kind, long line, Object... details) {
    refusedCount++;
    if (refused.size() < REFUSALS_IN_FULL) {
      for (int i = 1; i < details.length; i += 2) {
        if (details[i] instanceof String text) {
          details[i] = SourceFile.shortened(text);
        }
      }
      refused.add(Refusal.of(kind, line, details));
    }
  }
}
