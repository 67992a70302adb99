package org.commontable.evidence.files;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.commontable.evidence.StudentGroup;
import org.commontable.evidence.facts.Group;
import org.commontable.evidence.facts.Mark;
import org.commontable.evidence.facts.Measure;
import org.commontable.evidence.files.Refusal.Kind;

/** The cells of districts and the state that indicators compute with. */
final class InputCells {
  /** They are held in memory until the whole file has turned out to be right. */
  private static final int MOST = 400_000;

  /** Which indicators' inputs a number is, and of whom. */
  private record Feed(List<Input> inputs, Optional<StudentGroup> student) {}

  private final List<Input> inputs;
  private final GroupColumns groups;
  private final DimensionColumns dimensions;
  private final LongTable numbers = new LongTable();
  private final List<Feed> feeds = new ArrayList<>();
  private final List<Integer> keyColumns;
  private final RefusedLines refused;
  private final Map<StudentGroup, LongTable> taken = new EnumMap<>(StudentGroup.class);
  private final List<ReadCell> cells = new ArrayList<>();

  InputCells(
      List<Input> inputs,
      Layout layout,
      List<String> header,
      GroupColumns groups,
      DimensionColumns dimensions,
      RefusedLines refused) {
    this.refused = refused;
    this.inputs = inputs;
    this.groups = groups;
    this.dimensions = dimensions;
    Set<Integer> keys = new TreeSet<>();
    layout.keyColumns().keySet().forEach(it -> layout.position(it, header).ifPresent(keys::add));
    this.keyColumns = List.copyOf(keys);
  }

  boolean reads(List<MeasureReader> measures) {
    return measures.stream().anyMatch(it -> inputs.stream().anyMatch(in -> in.reads(it.measure)));
  }

  /** Takes a number of this row, or the mark in its place, where an indicator needs it. */
  void take(
      Records row,
      MeasureReader measure,
      Subject subject,
      String place,
      int start,
      OptionalLong amount,
      Optional<Mark> mark) {
    Feed feed = feed(measure, subject);
    for (Input input : feed.inputs()) {
      StudentGroup student = feed.student().orElseThrow();
      if (isFirst(row, input, subject, student, amount, mark)) {
        String text = shownText(row, measure.column);
        cells.add(
            new ReadCell(row.line(), input.name(), place, start, student, amount, mark, text));
      }
    }
  }

  /** A total may stand in a row of every grade: once is enough, and it must be the same in all. */
  private boolean isFirst(
      Records row,
      Input input,
      Subject subject,
      StudentGroup student,
      OptionalLong amount,
      Optional<Mark> mark) {
    if (cells.size() == MOST) {
      throw Refusal.file(Kind.TOO_MANY_ROWS, row.line(), "limit", MOST);
    }
    long key = ((long) inputs.indexOf(input) << 20 | subject.place) << 8 | subject.year;
    LongTable ofStudents = taken.computeIfAbsent(student, it -> new LongTable());
    int before = ofStudents.putIfAbsent(key, cells.size());
    if (before == LongTable.NONE) {
      return true;
    }
    ReadCell cell = cells.get(before);
    if (!cell.amount().equals(amount) || !cell.mark().equals(mark)) {
      refused.add(Kind.TWICE, row.line(), "first", cell.line());
    }
    return false;
  }

  private Feed feed(MeasureReader measure, Subject subject) {
    long key = ((long) measure.number << 11 | subject.group) << 20 | subject.dimensions;
    int number = numbers.get(key);
    if (number == LongTable.NONE) {
      number = feeds.size();
      feeds.add(feed(measure.measure, groups.group(subject.group), subject.dimensions));
      numbers.putIfAbsent(key, number);
    }
    return feeds.get(number);
  }

  private Feed feed(Measure measure, Group rowGroup, int combination) {
    Optional<StudentGroup> student =
        measure.group().isPresent()
            ? StudentGroup.of(measure.group().get())
            : rowGroup.known() ? StudentGroup.of(rowGroup.word()) : Optional.empty();
    if (student.isEmpty()) {
      return new Feed(List.of(), student);
    }
    String unit = measure.group().isPresent() ? measure.unit() : rowGroup.unit(measure);
    Map<String, String> here = new LinkedHashMap<>(dimensions.combination(combination));
    measure.by().ifPresent(by -> here.keySet().retainAll(by));
    here.putAll(measure.dimensions());
    return new Feed(
        inputs.stream()
            .filter(it -> it.reads(measure))
            .filter(it -> it.unit().equals(unit) && it.where().equals(here))
            .toList(),
        student);
  }

  /** The keys of the row and the count: no share, which could give back a hidden count. */
  private String shownText(Records row, int count) {
    StringBuilder text = new StringBuilder();
    for (int at : keyColumns) {
      if (!row.isBlank(at)) {
        text.append(SourceFile.shortened(row.text(at))).append(", ");
      }
    }
    return text.append(SourceFile.shortened(row.text(count))).toString();
  }

  List<ReadCell> cells() {
    return cells;
  }
}
