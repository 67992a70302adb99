package org.commontable.members.commitments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.commontable.platform.web.Ui;

/**
 * The sum of one kind in one unit. Promises released, disowned, or left behind by an organization
 * that went are in no sum; those released are counted beside it.
 *
 * @param count promises that stand
 * @param counted how many of them say a figure
 * @param promised the figures' sum
 * @param keptFigure what was kept of that sum
 */
public record Total(
    What kind,
    String currency,
    long count,
    long counted,
    BigDecimal promised,
    BigDecimal keptFigure,
    long kept,
    long partly,
    long overdue,
    long unconfirmed,
    long released) {

  public String figure(BigDecimal figure, Ui ui) {
    return Line.words(kind, currency, Optional.of(figure), ui);
  }

  private record Unit(What kind, String currency) {}

  static List<Total> of(List<Line> lines) {
    var units = new LinkedHashMap<Unit, List<Line>>();
    for (What kind : What.values()) {
      lines.stream()
          .filter(line -> line.it().kind() == kind)
          .sorted(java.util.Comparator.comparing(line -> line.it().currency()))
          .forEach(
              line ->
                  units
                      .computeIfAbsent(
                          new Unit(kind, line.it().currency()), unit -> new ArrayList<>())
                      .add(line));
    }
    return units.entrySet().stream().map(unit -> of(unit.getKey(), unit.getValue())).toList();
  }

  private static Total of(Unit unit, List<Line> lines) {
    var standing = lines.stream().filter(line -> line.state().stands()).toList();
    var counted = standing.stream().filter(line -> line.it().figure().isPresent()).toList();
    return new Total(
        unit.kind(),
        unit.currency(),
        standing.size(),
        counted.size(),
        counted.stream()
            .map(line -> line.it().figure().orElseThrow())
            .reduce(BigDecimal.ZERO, BigDecimal::add),
        counted.stream()
            .map(line -> line.it().keptFigure())
            .reduce(BigDecimal.ZERO, BigDecimal::add),
        count(standing, State.KEPT),
        count(standing, State.PARTLY),
        count(standing, State.OVERDUE),
        standing.stream().filter(line -> !line.it().confirmed()).count(),
        count(lines, State.RELEASED));
  }

  private static long count(List<Line> lines, State state) {
    return lines.stream().filter(line -> line.state() == state).count();
  }
}
