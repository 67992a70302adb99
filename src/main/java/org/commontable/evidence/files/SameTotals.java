package org.commontable.evidence.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.evidence.facts.Group;
import org.commontable.evidence.facts.LongTable;
import org.commontable.evidence.facts.Measure;
import org.commontable.evidence.files.Refusal.Kind;

/**
 * A district's or the state's total that a file writes in a row of every grade or level must be the
 * same in all of them, where a figure is computed from it: nobody could say which one holds.
 */
final class SameTotals {
  /** They are held in memory until the whole file has turned out to be right. */
  private static final int MOST = 400_000;

  /** Which indicators' inputs a number is, and of whom. */
  private record Feed(List<Input> inputs, Optional<String> group) {}

  /** What a total said first, and on which line. */
  private record Said(String text, long line) {}

  private final List<String> titles;
  private final List<Input> inputs;
  private final GroupColumns groups;
  private final DimensionColumns dimensions;
  private final RefusedLines refused;
  private final LongTable numbers = new LongTable();
  private final List<Feed> feeds = new ArrayList<>();
  private final Map<String, LongTable> taken = new HashMap<>();
  private final List<Said> said = new ArrayList<>();

  SameTotals(
      List<String> titles,
      List<Input> inputs,
      GroupColumns groups,
      DimensionColumns dimensions,
      RefusedLines refused) {
    this.titles = titles;
    this.inputs = inputs;
    this.groups = groups;
    this.dimensions = dimensions;
    this.refused = refused;
  }

  /** Only of measures that leave out some of the row's dimensions: others stand once anyway. */
  boolean reads(List<MeasureReader> measures) {
    return measures.stream().anyMatch(this::reads);
  }

  private boolean reads(MeasureReader measure) {
    return measure.measure.by().isPresent()
        && inputs.stream().anyMatch(it -> it.reads(measure.measure));
  }

  /** Takes a number of this row, or the mark in its place. */
  void take(Records row, MeasureReader measure, Subject subject, String text) {
    if (!reads(measure)) {
      return;
    }
    Feed feed = feed(measure, subject);
    for (Input input : feed.inputs()) {
      if (said.size() == MOST) {
        throw Refusal.file(Kind.TOO_MANY_ROWS, row.line(), "limit", MOST);
      }
      long key = ((long) inputs.indexOf(input) << 20 | subject.place) << 8 | subject.year;
      LongTable ofGroup = taken.computeIfAbsent(feed.group().orElseThrow(), it -> new LongTable());
      int before = ofGroup.putIfAbsent(key, said.size());
      if (before == LongTable.NONE) {
        said.add(new Said(text, row.line()));
      } else if (!said.get(before).text().equals(text)) {
        refused.add(
            Kind.CONTRADICTED,
            row.line(),
            "first",
            said.get(before).line(),
            "column",
            titles.get(measure.column),
            "before",
            said.get(before).text(),
            "text",
            text);
      }
    }
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
    Optional<String> group =
        measure.group().isPresent()
            ? measure.group()
            : rowGroup.known() ? Optional.of(rowGroup.word()) : Optional.empty();
    if (group.isEmpty()) {
      return new Feed(List.of(), group);
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
        group);
  }
}
