package org.commontable.decisions.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commontable.decisions.rules.Wording;

/**
 * What the law says to organizations of a legal status about decisions of some classes, from the
 * dated file {@code decisions/law.json}: data, which a later line of the same key replaces, and
 * never code. It is no legal advice and says so on every page.
 *
 * @param status as an organization declares it: 501c3 …
 * @param bars it may only record its legal recusal (decisions.md 10); else a notice
 * @param since the day on which it was written down here
 * @param basis how it is known; screens mark what was only recalled
 */
public record Law(
    String key,
    String status,
    List<String> classes,
    boolean bars,
    LocalDate since,
    Basis basis,
    String source) {
  private static final List<Law> ALL = readAll();

  public Law {
    classes = List.copyOf(classes);
  }

  /** What holds for decisions of this class on that day, for every status. */
  public static List<Law> on(String decisionClass, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    var newest = new LinkedHashMap<String, Law>();
    // What was written down later replaces; before the first day the first holds.
    ALL.stream()
        .sorted(Comparator.comparing(Law::since))
        .filter(law -> !newest.containsKey(law.key()) || !law.since().isAfter(day))
        .forEach(law -> newest.put(law.key(), law));
    return newest.values().stream().filter(law -> law.classes().contains(decisionClass)).toList();
  }

  /** Statuses whose organizations may only recuse themselves from decisions of this class. */
  public static Set<String> barred(String decisionClass, Instant at) {
    return on(decisionClass, at).stream()
        .filter(Law::bars)
        .map(Law::status)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public boolean isUnverified() {
    return basis == Basis.UNVERIFIED;
  }

  public boolean isLinked() {
    return source.startsWith("https://");
  }

  /** In a sentence or two. */
  public String sentence(Wording words) {
    return words.say("law." + key);
  }

  private static List<Law> readAll() {
    try (InputStream in = Law.class.getResourceAsStream("/decisions/law.json")) {
      if (in == null) {
        throw new IllegalStateException("no law");
      }
      var laws = new ArrayList<Law>();
      for (Object item : Fields.list(StrictJson.read(in), "law")) {
        laws.add(read(Fields.of(item, "law[" + laws.size() + "]")));
      }
      return List.copyOf(laws);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Law read(Fields fields) {
    var law =
        new Law(
            fields.text("key"),
            fields.text("status"),
            fields.list("classes").stream().map(one -> Fields.text(one, "classes")).toList(),
            fields.text("says").equals("barred"),
            LocalDate.parse(fields.text("since")),
            Basis.valueOf(fields.text("from").toUpperCase(Locale.ROOT)),
            fields.text("source"));
    fields.nothingElse();
    return law;
  }
}
