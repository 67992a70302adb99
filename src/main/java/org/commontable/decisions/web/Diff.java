package org.commontable.decisions.web;

import java.util.ArrayList;
import java.util.List;

/** What changed between two texts, word by word (longest common subsequence). */
public final class Diff {
  /** A run of words that stayed, went or came. */
  public record Run(Kind kind, String text) {}

  public enum Kind {
    SAME,
    GONE,
    NEW
  }

  /** Longer texts are compared line by line, so that a page never takes long. */
  private static final int MOST_WORDS = 3000;

  private Diff() {}

  static List<Run> of(String before, String after) {
    List<String> old = pieces(before, "(?<=\\s)(?=\\S)");
    List<String> now = pieces(after, "(?<=\\s)(?=\\S)");
    if (old.size() > MOST_WORDS || now.size() > MOST_WORDS) {
      old = pieces(before, "(?<=\n)");
      now = pieces(after, "(?<=\n)");
    }
    return runs(old, now);
  }

  private static List<String> pieces(String text, String between) {
    return text.isEmpty() ? List.of() : List.of(text.split(between, 0));
  }

  private static List<Run> runs(List<String> old, List<String> now) {
    int[][] longest = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        longest[i][j] =
            same(old.get(i), now.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    var runs = new ArrayList<Run>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && same(old.get(i), now.get(j))) {
        add(runs, Kind.SAME, longer(old.get(i++), now.get(j++)));
      } else if (i < old.size() && (j == now.size() || longest[i + 1][j] >= longest[i][j + 1])) {
        add(runs, Kind.GONE, old.get(i++));
      } else {
        add(runs, Kind.NEW, now.get(j++));
      }
    }
    return runs;
  }

  /** Alike but for the blanks behind: a paragraph that went keeps its distance. */
  private static String longer(String one, String other) {
    return one.length() > other.length() ? one : other;
  }

  private static boolean same(String one, String other) {
    return one.strip().equals(other.strip());
  }

  private static void add(List<Run> runs, Kind kind, String text) {
    if (!runs.isEmpty() && runs.getLast().kind() == kind) {
      runs.set(runs.size() - 1, new Run(kind, runs.getLast().text() + text));
    } else {
      runs.add(new Run(kind, text));
    }
  }
}
