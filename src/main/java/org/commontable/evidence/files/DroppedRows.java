package org.commontable.evidence.files;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Rows that the layout knows to be no data, by what stands in one of their columns. */
final class DroppedRows {
  /** Answers are kept for so many texts; a column with more is asked row by row from there on. */
  private static final int MOST_TEXTS = 1 << 16;

  private static final class Rule {
    private final int column;
    private final Pattern matches;
    private final ByteTable texts = new ByteTable();
    private final BitSet answers = new BitSet();
    private int asked;

    Rule(int column, Pattern matches) {
      this.column = column;
      this.matches = matches;
    }

    boolean takes(Records row) {
      if (asked == MOST_TEXTS) {
        return matches(row);
      }
      int text = texts.number(row, column);
      if (text == asked) {
        answers.set(text, matches(row));
        asked++;
      }
      return answers.get(text);
    }

    private boolean matches(Records row) {
      return matches.matcher(row.text(column)).find();
    }
  }

  private final List<Rule> rules = new ArrayList<>();

  DroppedRows(Layout layout, List<String> header) {
    for (Layout.Drop drop : layout.drop()) {
      layout
          .position(drop.column(), header)
          .ifPresent(column -> rules.add(new Rule(column, drop.matches())));
    }
  }

  boolean holds(Records row) {
    for (Rule rule : rules) {
      if (rule.takes(row)) {
        return true;
      }
    }
    return false;
  }
}
