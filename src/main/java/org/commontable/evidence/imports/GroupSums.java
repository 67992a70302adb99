package org.commontable.evidence.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.commontable.evidence.StudentGroup;
import org.commontable.evidence.facts.Fact;
import org.commontable.evidence.facts.Group;
import org.commontable.evidence.facts.Keys;
import org.commontable.evidence.facts.LongTable;
import org.commontable.evidence.facts.Mark;
import org.commontable.evidence.facts.Measure;
import org.commontable.evidence.files.Layout;
import org.jspecify.annotations.Nullable;

/** One check of a file: the groups of one kind, added up for every place, year and measure. */
final class GroupSums {
  /** A file of more is not looked through to its end. */
  private static final int MOST = 500_000;

  /** What is summed up, apart from its place and year. */
  private record Subject(
      String dataset, String measure, String unit, Map<String, String> dimensions) {}

  private final Keys keys;
  private final Layout.Check check;
  private final Parts.Part[][] partOf;
  private final int[][] subjectOf;
  private final Map<Subject, Integer> numbers = new HashMap<>();
  private final List<Subject> subjects = new ArrayList<>();

  /** What the file says of one place in one year mostly stands together. */
  private final LongTable places = new LongTable();

  private final List<@Nullable Parts[]> sums = new ArrayList<>(); // by subject
  private final int years;
  private @Nullable Parts[] atHand = {};
  private int hand;
  private long handed = -1;
  private int count;

  GroupSums(Keys keys, Layout.Check check) {
    this.keys = keys;
    this.years = keys.years().size();
    this.check = check;
    this.partOf = new Parts.Part[keys.measures().size()][];
    this.subjectOf = new int[partOf.length][];
    for (int m = 0; m < partOf.length; m++) {
      Measure measure = keys.measures().get(m);
      if (measure.name().equals(check.of())) {
        partOf[m] =
            keys.groups().stream()
                .map(it -> part(measure.group().orElse(it.word())))
                .toArray(Parts.Part[]::new);
        subjectOf[m] = new int[keys.groups().size() * keys.dimensions().size()];
        Arrays.fill(subjectOf[m], -1);
      }
    }
  }

  /** Whether it adds up what a measure says of a group. */
  boolean reads(int measure, int group) {
    return partOf[measure] != null && partOf[measure][group] != Parts.Part.NONE;
  }

  private Parts.Part part(String group) {
    if (group.equals(check.to())) {
      return Parts.Part.TOTAL;
    }
    return StudentGroup.of(group)
            .map(it -> it.kind().name().toLowerCase(Locale.ROOT).equals(check.kind()))
            .orElse(false)
        ? Parts.Part.GROUP
        : Parts.Part.NONE;
  }

  void number(
      int measure,
      int place,
      int year,
      int group,
      int dimensions,
      long value,
      int scale,
      int line) {
    Parts parts = parts(measure, place, year, group, dimensions);
    if (parts != null) {
      parts.number(partOf[measure][group], value, scale, line);
    }
  }

  void mark(int measure, int place, int year, int group, int dimensions, Mark mark, int line) {
    Parts parts = parts(measure, place, year, group, dimensions);
    if (parts != null) {
      parts.mark(partOf[measure][group], mark, line);
    }
  }

  private @Nullable Parts parts(int measure, int place, int year, int group, int dimensions) {
    int subject = subject(measure, group, dimensions);
    @Nullable Parts[] parts = ofPlace(place, year);
    return subject < parts.length && parts[subject] != null
        ? parts[subject]
        : begun(subject, place, year);
  }

  private @Nullable Parts[] ofPlace(int place, int year) {
    long key = (long) place * years + year;
    return key == handed ? atHand : other(key);
  }

  private @Nullable Parts[] other(long key) {
    int at = places.putIfAbsent(key, sums.size());
    if (at == LongTable.NONE) {
      at = sums.size();
      sums.add(new Parts[subjects.size()]);
    }
    hand = at;
    handed = key;
    atHand = sums.get(at);
    return atHand;
  }

  private @Nullable Parts begun(int subject, int place, int year) {
    if (count == MOST) {
      return null;
    }
    count++;
    if (subject >= atHand.length) {
      atHand = Arrays.copyOf(atHand, subjects.size());
      sums.set(hand, atHand);
    }
    atHand[subject] = new Parts(subject, place, year);
    return atHand[subject];
  }

  private int subject(int m, int group, int dimensions) {
    int at = group * keys.dimensions().size() + dimensions;
    int subject = subjectOf[m][at];
    return subject < 0 ? named(m, group, dimensions, at) : subject;
  }

  private int named(int m, int group, int dimensions, int at) {
    Measure measure = keys.measures().get(m);
    Group row = keys.groups().get(group);
    Subject subject =
        new Subject(
            measure.dataset(),
            measure.name(),
            measure.group().isPresent() ? measure.unit() : row.unit(measure),
            measure.dimensions(keys.dimensions().get(dimensions)));
    subjectOf[m][at] = numbers.computeIfAbsent(subject, it -> subjects.size());
    if (subjectOf[m][at] == subjects.size()) {
      subjects.add(subject);
    }
    return subjectOf[m][at];
  }

  List<Contradiction> contradictions() {
    return sums.stream()
        .flatMap(Arrays::stream)
        .filter(Objects::nonNull)
        .filter(this::contradicts)
        .sorted(Comparator.comparingInt((Parts it) -> it.line).thenComparingInt(it -> it.subject))
        .map(this::contradiction)
        .toList();
  }

  /** What is hidden is 0 or more, so what is shown may never be more than the row of all. */
  private boolean contradicts(Parts parts) {
    BigDecimal total = parts.total;
    if (total == null) {
      return false;
    }
    int more = parts.sum().compareTo(total);
    return more > 0 || (more < 0 && check.whole() && !parts.open && parts.groups > 1);
  }

  private Contradiction contradiction(Parts parts) {
    Subject subject = subjects.get(parts.subject);
    return new Contradiction(
        new Fact.Key(
            subject.dataset(),
            subject.measure(),
            subject.unit(),
            keys.places().get(parts.place),
            keys.years().get(parts.year),
            check.to(),
            subject.dimensions()),
        check.kind(),
        parts.open,
        parts.sum(),
        Objects.requireNonNull(parts.total));
  }
}
