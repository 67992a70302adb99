package org.commontable.evidence.facts;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * One number of a file, or the mark in its place. Percents are in percent: 79.4, never 0.794.
 *
 * @param place three digits for a district, 999 for the state, six for a school
 * @param year the calendar year in which the school year starts
 * @param group our word, or the file's own text where nobody knows the label
 * @param line the line of the file, 1 being the header
 */
public record Fact(
    String dataset,
    String measure,
    String unit,
    String place,
    int year,
    String group,
    Map<String, String> dimensions,
    Optional<BigDecimal> value,
    Optional<Mark> mark,
    long line) {

  /** The same of a place by another of its codes. */
  public Fact at(String code) {
    return code.equals(place)
        ? this
        : new Fact(dataset, measure, unit, code, year, group, dimensions, value, mark, line);
  }

  /** What the fact is about; two sources may say different things of it. */
  public record Key(
      String dataset,
      String measure,
      String unit,
      String place,
      int year,
      String group,
      Map<String, String> dimensions) {}

  public Key key() {
    return new Key(dataset, measure, unit, place, year, group, dimensions);
  }
}
