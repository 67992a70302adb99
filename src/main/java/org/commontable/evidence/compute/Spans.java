package org.commontable.evidence.compute;

import java.util.Map;
import java.util.Optional;
import org.commontable.measures.Cell;
import org.commontable.shared.Fraction;
import org.jspecify.annotations.Nullable;

/** Rates of which only the least and the most are known: {@code 1..9/40}. */
record Spans(Cell events, Cell people) {
  static Spans read(String option, String text) {
    if (!text.matches("[0-9]{1,15}([.][.][0-9]{1,15})?/[0-9]{1,15}([.][.][0-9]{1,15})?")) {
      throw new IllegalArgumentException(
          option
              + " wants events/people, either of them a whole number or the least and the most, as"
              + " in 1..9/40; \""
              + text
              + "\" is something else.");
    }
    int slash = text.indexOf('/');
    return new Spans(cell(text.substring(0, slash)), cell(text.substring(slash + 1)));
  }

  static Map<String, @Nullable Object> ratio(Spans group, Spans others) {
    Cell ratio = group.events.over(group.people).over(others.events.over(others.people));
    return switch (ratio) {
      case Cell.Exact(Fraction value) -> answer(value, Optional.of(value));
      case Cell.Range(Fraction low, Optional<Fraction> high) -> answer(low, high);
      default ->
          Sum.fields(
              "ratio", null,
              "comparator", "others",
              "reason", "What is known does not bound it: the others may have had no events.");
    };
  }

  private static Map<String, @Nullable Object> answer(Fraction low, Optional<Fraction> high) {
    return Sum.fields(
        "ratio",
        null,
        "least",
        Written.number(low),
        "most",
        high.<Object>map(Written::number).orElse("Infinity"),
        "comparator",
        "others",
        "reason",
        "Counts are hidden, so the ratio cannot be known from public data.");
  }

  private static Cell cell(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      return Cell.exact(Long.parseLong(text));
    }
    return Cell.between(
        Long.parseLong(text.substring(0, dots)), Long.parseLong(text.substring(dots + 2)));
  }
}
