package org.commontable.evidence.files;

import java.util.ArrayList;
import java.util.List;
import org.commontable.evidence.files.Refusal.Kind;

/** The lines of a file that could not be understood: all counted, the first hundred in full. */
final class RefusedLines {
  private static final int IN_FULL = 100;

  private final List<Refusal> first = new ArrayList<>();
  private int count;

  void add(Kind kind, long line, Object... details) {
    count++;
    if (first.size() < IN_FULL) {
      for (int i = 1; i < details.length; i += 2) {
        if (details[i] instanceof String text) {
          details[i] = SourceFile.shortened(text);
        }
      }
      first.add(Refusal.of(kind, line, details));
    }
  }

  List<Refusal> first() {
    return first;
  }

  int count() {
    return count;
  }
}
