package org.commontable.evidence.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commontable.evidence.facts.LongTable;
import org.commontable.evidence.files.Refusal.Kind;

/**
 * The place of a row: a district by three digits, the state as 999, a school by six. Zeros that a
 * spreadsheet took are given back where the layout says that they are lost.
 */
final class PlaceColumns {
  static final int REFUSED = -1;

  private static final Pattern NUMBERED = Pattern.compile("([0-9]{1,6})[ .:-]+(\\S.*)");

  private final Layout layout;
  private final int code;
  private final int district;
  private final int school;
  private final ByteTable codes = new ByteTable();
  private final ByteTable districts = new ByteTable();
  private final ByteTable schools = new ByteTable();
  private final LongTable known = new LongTable();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> places = new ArrayList<>();
  private Kind fault = Kind.PLACE;
  private final int rightmost;
  private long record = -1; // whose place is the last one
  private int last;

  PlaceColumns(Layout layout, List<String> header) {
    this.layout = layout;
    boolean byCode = layout.place() != Layout.PlaceKind.PARTS;
    String column = layout.place() == Layout.PlaceKind.NCES ? "nces" : "place";
    this.code = byCode ? layout.position(column, header).orElse(-1) : -1;
    this.district = layout.position("district", header).orElse(-1);
    this.school = layout.position("school", header).orElse(-1);
    this.rightmost = Math.max(code, Math.max(district, school));
  }

  List<String> places() {
    return places;
  }

  String place(int number) {
    return places.get(number);
  }

  /** Why the last one was refused. */
  Kind fault() {
    return fault;
  }

  /** What stands there, for the refusal. */
  String text(Records row) {
    return code >= 0
        ? row.text(code)
        : (district >= 0 ? row.text(district) : "") + " " + (school >= 0 ? row.text(school) : "");
  }

  /** The district that a column beside the code names, for the refusal. */
  String besides(Records row) {
    return district >= 0 ? row.text(district) : "";
  }

  /** The place's number, or {@link #REFUSED}. */
  int read(Records row) {
    if (!row.isLike(record, rightmost)) {
      int number = find(row);
      if (number == REFUSED) {
        return REFUSED;
      }
      last = number;
    }
    record = row.number();
    return last;
  }

  private int find(Records row) {
    long key = part(codes, code, row);
    key = key << 20 | part(districts, district, row);
    key = key << 20 | part(schools, school, row);
    int number = known.get(key);
    if (number == LongTable.NONE) {
      String place = resolve(row);
      if (place.isEmpty()) {
        return REFUSED;
      }
      Integer before = numbers.putIfAbsent(place, places.size());
      number = before == null ? places.size() : before;
      if (before == null) {
        places.add(place);
      }
      known.putIfAbsent(key, number);
    }
    return number;
  }

  private static int part(ByteTable table, int column, Records row) {
    return column < 0 ? 0 : table.number(row, column);
  }

  /** Empty when it cannot be understood. */
  private String resolve(Records row) {
    String text = code < 0 ? "" : row.text(code);
    switch (layout.place()) {
      case NCES -> {
        return federal(unquoted(text));
      }
      case STATE -> {
        return States.place(text).orElse("");
      }
      case NUMBERED -> {
        Matcher numbered = NUMBERED.matcher(text);
        return numbered.matches() ? code(numbered.group(1)) : "";
      }
      default -> {}
    }
    if (unquoted(text).matches("0*") && district >= 0) {
      return parts(row);
    }
    String place = code(whole(text));
    return place.isEmpty() || agrees(place, row) ? place : "";
  }

  /** As some programs write a whole number: 275240.0. */
  private static String whole(String text) {
    String plain = unquoted(text);
    return plain.matches("[0-9]+\\.0") ? plain.substring(0, plain.length() - 2) : plain;
  }

  /** How people keep a spreadsheet from taking zeros: '001016 and ="001016". */
  static String unquoted(String text) {
    if (text.matches("=\"[0-9]*\"")) {
      return text.substring(2, text.length() - 1);
    }
    return text.matches("'[0-9]*") ? text.substring(1) : text;
  }

  /** Of "001 Adair County" the name; any other text as it stands. */
  static String withoutNumber(String text) {
    Matcher numbered = NUMBERED.matcher(text);
    return numbered.matches() ? numbered.group(2) : text;
  }

  /** The first three digits are the district, where a column beside the code names it too. */
  private boolean agrees(String place, Records row) {
    String beside = district < 0 ? "" : whole(row.text(district));
    boolean agrees = !beside.matches("[0-9]{1,3}") || place.startsWith(padded(beside, 3));
    fault = agrees ? fault : Kind.OTHER_DISTRICT;
    return agrees;
  }

  /** Seven digits of a district, twelve of a school; the first state's begin with a zero. */
  private String federal(String text) {
    fault = Kind.PLACE;
    if (text.matches("[0-9]{7}|[0-9]{12}")) {
      return "nces:" + text;
    }
    boolean lost = text.matches("[1-9][0-9]{5}|[1-9][0-9]{10}");
    fault = lost && !layout.lostZeros() ? Kind.LOST_ZEROS : Kind.PLACE;
    return lost && layout.lostZeros() ? "nces:0" + text : "";
  }

  private String code(String text) {
    if (!text.matches("[0-9]{1,6}")) {
      fault = Kind.PLACE;
      return "";
    }
    boolean whole = text.length() == 3 || text.length() == 6;
    if (!whole && !layout.lostZeros()) {
      fault = Kind.LOST_ZEROS;
      return "";
    }
    String full = padded(text, text.length() <= 3 ? 3 : 6);
    return full.endsWith("000") && full.length() == 6 ? full.substring(0, 3) : full;
  }

  private String parts(Records row) {
    String one = whole(row.text(district));
    String two = school >= 0 ? whole(row.text(school)) : "";
    if (!one.matches("[0-9]{1,3}") || !two.matches("[0-9]{0,3}")) {
      fault = Kind.PLACE;
      return "";
    }
    boolean lost = one.length() < 3 || (!two.isEmpty() && two.length() < 3);
    if (lost && !layout.lostZeros()) {
      fault = Kind.LOST_ZEROS;
      return "";
    }
    return padded(one, 3) + (two.matches("0*") ? "" : padded(two, 3));
  }

  private static String padded(String digits, int length) {
    return "0".repeat(length - digits.length()) + digits;
  }
}
