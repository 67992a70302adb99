package org.commontable.evidence.compute;

import java.util.Map;
import org.commontable.shared.Fraction;
import org.jspecify.annotations.Nullable;

/** Rates of which only the least and the most are known: {@code 1..9/40}. */
record Spans(Span events, Span people) {
  private static final String HIDDEN =
      "Counts are hidden, so the ratio cannot be known from public data.";

  /** Both ends may be it. */
  record Span(long least, long most) {}

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
    var events = span(text.substring(0, slash));
    var people = span(text.substring(slash + 1));
    if (events.least > events.most || people.least > people.most) {
      throw new IllegalArgumentException(
          option + " " + text + ": the least comes first, then the most, as in 1..9/40.");
    }
    if (people.most == 0) {
      throw new IllegalArgumentException(Written.nobody(option, text));
    }
    return new Spans(events, people);
  }

  private static Span span(String text) {
    int dots = text.indexOf("..");
    return dots < 0
        ? new Span(Long.parseLong(text), Long.parseLong(text))
        : new Span(
            Long.parseLong(text.substring(0, dots)), Long.parseLong(text.substring(dots + 2)));
  }

  static Map<String, @Nullable Object> ratio(Spans group, Spans others) {
    if (group.people.least == 0 || others.people.least == 0) {
      return unknown("One of the groups may be of nobody, and then there is no rate to compare.");
    }
    if (others.events.most == 0) {
      return ofNoEvents(group.events);
    }
    Fraction least = group.leastRate().over(others.mostRate());
    if (others.events.least == 0) {
      return between(
          Written.number(least),
          "Infinity",
          HIDDEN + " The others may have had no events, so nothing bounds it above.");
    }
    Fraction most = group.mostRate().over(others.leastRate());
    return least.equals(most)
        ? known(Written.number(least))
        : between(Written.number(least), Written.number(most), HIDDEN);
  }

  private static Map<String, @Nullable Object> ofNoEvents(Span group) {
    if (group.least > 0) {
      return known("Infinity");
    }
    return unknown(
        group.most == 0
            ? "Neither side has events, so no number of times can be given."
            : "The others have no events, and the group may have none either.");
  }

  private Fraction leastRate() {
    return Fraction.of(events.least, people.most);
  }

  private Fraction mostRate() {
    return Fraction.of(events.most, people.least);
  }

  private static Map<String, @Nullable Object> known(Object ratio) {
    return Sum.fields("ratio", ratio, "least", ratio, "most", ratio, "comparator", "others");
  }

  private static Map<String, @Nullable Object> between(Object least, Object most, String reason) {
    return Sum.fields(
        "ratio", null, "least", least, "most", most, "comparator", "others", "reason", reason);
  }

  private static Map<String, @Nullable Object> unknown(String reason) {
    return Sum.fields("ratio", null, "comparator", "others", "reason", reason);
  }
}
