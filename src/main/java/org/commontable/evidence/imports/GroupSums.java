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

  private static final class Parts {
    final int subject;
    final int place;
    final int year;
    int line = Integer.MAX_VALUE;
    long heads;
    BigDecimal decimals = BigDecimal.ZERO;
    int groups;
    boolean open;
    @Nullable BigDecimal total;

    Parts(int subject, int place, int year) {
      this.subject = subject;
      this.place = place;
      this.year = year;
    }

    void add(long value, int scale) {
      groups++;
      if (scale == 0) {
        heads = Math.addExact(heads, value);
      } else {
        decimals = decimals.add(BigDecimal.valueOf(value, scale));
      }
    }

    BigDecimal sum() {
      return decimals.add(BigDecimal.valueOf(heads));
    }
  }

  private enum Part {
    NONE,
    GROUP,
    TOTAL
  }

  private final Keys keys;
  private final Layout.Check check;
  private final Part[][] partOf;
  private final int[][] subjectOf;
  private final Map<Subject, Integer> numbers = new HashMap<>();
  private final List<Subject> subjects = new ArrayList<>();

  /** What the file says of one place in one year mostly stands together. */
  private final LongTable places = new LongTable();

  private final List<List<@Nullable Parts>> ofPlace = new ArrayList<>();
  private List<@Nullable Parts> atHand = List.of();
  private long handed = -1;
  private int count;

  GroupSums(Keys keys, Layout.Check check) {
    this.keys = keys;
    this.check = check;
    this.partOf = new Part[keys.measures().size()][];
    this.subjectOf = new int[partOf.length][];
    for (int m = 0; m < partOf.length; m++) {
      Measure measure = keys.measures().get(m);
      if (measure.name().equals(check.of())) {
        partOf[m] =
            keys.groups().stream()
                .map(it -> part(measure.group().orElse(it.word())))
                .toArray(Part[]::new);
        subjectOf[m] = new int[keys.groups().size() * keys.dimensions().size()];
        Arrays.fill(subjectOf[m], -1);
      }
    }
  }

  /** Whether it adds up a measure. */
  boolean reads(int measure) {
    return partOf[measure] != null;
  }

  private Part part(String group) {
    if (group.equals(check.to())) {
      return Part.TOTAL;
    }
    return StudentGroup.of(group)
            .map(it -> it.kind().name().toLowerCase(Locale.ROOT).equals(check.kind()))
            .orElse(false)
        ? Part.GROUP
        : Part.NONE;
  }

  public void number(
      int measure,
      int place,
      int year,
      int group,
      int dimensions,
      long value,
      int scale,
      int line) {
    Part part = partOf[measure][group];
    Parts parts = part == Part.NONE ? null : parts(measure, place, year, group, dimensions, line);
    if (parts != null && part == Part.TOTAL) {
      parts.total = BigDecimal.valueOf(value, scale);
    } else if (parts != null) {
      parts.add(value, scale);
    }
  }

  public void mark(
      int measure, int place, int year, int group, int dimensions, Mark mark, int line) {
    Part part = partOf[measure][group];
    Parts parts = part == Part.NONE ? null : parts(measure, place, year, group, dimensions, line);
    if (parts != null && part == Part.TOTAL) {
      parts.total = null;
    } else if (parts != null) {
      parts.groups++;
      parts.open |= mark != Mark.NOT_APPLICABLE;
    }
  }

  private @Nullable Parts parts(
      int measure, int place, int year, int group, int dimensions, int line) {
    int subject = subject(measure, group, dimensions);
    take((long) place * keys.years().size() + year);
    while (atHand.size() <= subject) {
      atHand.add(null);
    }
    Parts parts = atHand.get(subject);
    if (parts == null) {
      if (count == MOST) {
        return null;
      }
      count++;
      parts = new Parts(subject, place, year);
      atHand.set(subject, parts);
    }
    parts.line = Math.min(parts.line, line);
    return parts;
  }

  private void take(long place) {
    if (place == handed) {
      return;
    }
    int at = places.putIfAbsent(place, ofPlace.size());
    if (at == LongTable.NONE) {
      at = ofPlace.size();
      ofPlace.add(new ArrayList<>());
    }
    atHand = ofPlace.get(at);
    handed = place;
  }

  private int subject(int m, int group, int dimensions) {
    int at = group * keys.dimensions().size() + dimensions;
    if (subjectOf[m][at] < 0) {
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
    }
    return subjectOf[m][at];
  }

  List<Contradiction> contradictions() {
    return ofPlace.stream()
        .flatMap(List::stream)
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
