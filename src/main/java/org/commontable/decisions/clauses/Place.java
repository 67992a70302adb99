package org.commontable.decisions.clauses;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader calls a clause: an item by the number that is printed before it, a paragraph or
 * heading by its place among its like.
 *
 * @param number of an item within an item, "2.1"
 * @param list which list of the text; 0 where there is one alone
 */
public record Place(Kind kind, String number, int list) {
  private static final Pattern MARK = Pattern.compile("(\\s*)(?:([-*+])|(\\d{1,9})([.)]))\\s+");

  /** As headings, paragraphs and items are named. */
  public enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM;

    public String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private record Level(int indent, String mark, long number) {}

  /** The place of every clause, in their order. */
  static List<Place> of(Clauses text) {
    var places = new ArrayList<Place>();
    var levels = new ArrayDeque<Level>(); // the innermost list first
    int paragraphs = 0;
    int headings = 0;
    int lists = 0;
    for (Clauses.Clause clause : text.all()) {
      Matcher mark = MARK.matcher(clause.words());
      if (clause.isItem() && mark.lookingAt()) {
        boolean begins = item(levels, mark);
        lists += begins && levels.size() == 1 ? 1 : 0;
        places.add(new Place(Kind.ITEM, number(levels), lists));
        continue;
      }
      if (!clause.words().startsWith("  ")) { // else it is more of the item above
        levels.clear();
      }
      places.add(
          clause.isHeading()
              ? new Place(Kind.HEADING, Integer.toString(++headings), 0)
              : new Place(Kind.PARAGRAPH, Integer.toString(++paragraphs), 0));
    }
    boolean one = lists < 2;
    return places.stream().map(it -> one ? new Place(it.kind(), it.number(), 0) : it).toList();
  }

  /** Whether it begins a list. As in Markdown, another kind of mark begins one. */
  private static boolean item(ArrayDeque<Level> levels, Matcher mark) {
    int indent = mark.group(1).length();
    boolean numbered = mark.group(3) != null;
    String kind = numbered ? mark.group(4) : mark.group(2);
    while (levels.size() > 1 && indent < levels.element().indent()) {
      levels.pop();
    }
    boolean deeper = !levels.isEmpty() && indent > levels.element().indent() + 1;
    boolean goesOn = !levels.isEmpty() && !deeper && levels.element().mark().equals(kind);
    if (goesOn) {
      Level last = levels.pop();
      levels.push(new Level(last.indent(), kind, last.number() + 1));
      return false;
    }
    if (!deeper && !levels.isEmpty()) {
      levels.pop();
    }
    levels.push(new Level(indent, kind, numbered ? Long.parseLong(mark.group(3)) : 1));
    return true;
  }

  private static String number(ArrayDeque<Level> levels) {
    var number = new StringBuilder();
    levels.descendingIterator().forEachRemaining(it -> number.append('.').append(it.number()));
    return number.substring(1);
  }
}
