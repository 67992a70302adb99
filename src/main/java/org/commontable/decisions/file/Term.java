package org.commontable.decisions.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.commontable.shared.Fraction;

/**
 * A time or share that holds for every decision, from the dated file {@code decisions/terms.json}.
 * What is promised by one is written down with the promise: a later value changes no earlier one.
 */
public enum Term {
  /** What the mover's answer to a condition, or a new text, leaves everybody to think. */
  THINK,
  /** To mend a broken condition before support is suspended. */
  CURE,
  /** To object to a clerical fix. */
  OBJECTION,
  /** Before the same question may be asked again. */
  REST,
  /** Share of the members that may ask it sooner, with new facts. */
  ASKERS;

  private record Dated(String key, String value, LocalDate since) {}

  private static final List<Dated> ALL = readAll();

  public Duration time(Instant at) {
    return Duration.parse(value(at));
  }

  public Fraction share(Instant at) {
    return Fraction.parse(value(at));
  }

  private String value(Instant at) {
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    List<Dated> own =
        ALL.stream()
            .filter(one -> one.key().equals(name().toLowerCase(Locale.ROOT)))
            .sorted(Comparator.comparing(Dated::since))
            .toList();
    // Before the first day there was a table of a sample or of a test only: the first holds.
    return own.stream()
        .filter(one -> !one.since().isAfter(day))
        .reduce((_, later) -> later)
        .orElseGet(own::getFirst)
        .value();
  }

  private static List<Dated> readAll() {
    try (InputStream in = Term.class.getResourceAsStream("/decisions/terms.json")) {
      if (in == null) {
        throw new IllegalStateException("no terms");
      }
      var terms = new ArrayList<Dated>();
      for (Object item : Fields.list(StrictJson.read(in), "terms")) {
        Fields fields = Fields.of(item, "terms[" + terms.size() + "]");
        terms.add(
            new Dated(
                fields.text("key"), fields.text("value"), LocalDate.parse(fields.text("since"))));
        fields.text("source");
        fields.nothingElse();
      }
      return List.copyOf(terms);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
