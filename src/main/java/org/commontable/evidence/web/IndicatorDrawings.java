package org.commontable.evidence.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.commontable.evidence.Place;
import org.commontable.evidence.StudentGroup;
import org.commontable.evidence.figures.Declared;
import org.commontable.platform.picture.chart.YearChart;
import org.commontable.platform.web.Ui;

/** Which charts stand on an indicator's page: the group's own, and small ones of the races. */
final class IndicatorDrawings {
  /** July begins a school year. */
  private static final int FIRST_MONTH = 7;

  private final IndicatorCharts charts;
  private final Declared indicator;
  private final IndicatorYears here;
  private final String group;
  private final List<Integer> axis;
  private final YearChart main;

  /**
   * @param stateName empty where the state is not drawn beside the place
   */
  IndicatorDrawings(
      Ui ui,
      Declared indicator,
      Place place,
      IndicatorYears here,
      IndicatorYears state,
      String stateName,
      String group,
      LocalDate today) {
    this.indicator = indicator;
    this.here = here;
    this.group = group;
    this.axis = axis(here, today);
    this.charts = new IndicatorCharts(ui, indicator, here, state, axis);
    this.main = charts.main(group, place.shortName(), stateName);
  }

  /** Years that ended and of which no file is held stay on the axis, as what they are. */
  private static List<Integer> axis(IndicatorYears here, LocalDate today) {
    int lastEnded =
        today.getMonthValue() >= FIRST_MONTH ? today.getYear() - 1 : today.getYear() - 2;
    int end = Math.max(lastEnded, here.years().getLast());
    return IntStream.rangeClosed(here.years().getFirst(), end).boxed().toList();
  }

  List<Integer> axis() {
    return axis;
  }

  /** The group's own line; none where it would be a single point. */
  List<YearChart> main() {
    return here.years().size() > 1 || axis.size() > here.years().size() ? List.of(main) : List.of();
  }

  /** One scale for all of them, and the main chart's where that is enough. */
  List<YearChart> multiples() {
    if (!charts.isRatio(group) || here.years().size() < 2) {
      return List.of();
    }
    List<String> named = races();
    double top =
        named.stream()
            .mapToDouble(it -> charts.small(it, 0).axisTop())
            .reduce(main.axisTop(), Math::max);
    return named.stream().map(it -> charts.small(it, top)).toList();
  }

  private List<String> races() {
    return here.groups().stream()
        .filter(it -> StudentGroup.of(it).filter(StudentGroup::isRace).isPresent())
        .filter(it -> !it.equals(group) && !indicator.reference().filter(it::equals).isPresent())
        .filter(it -> !it.equals("two-or-more"))
        .toList();
  }
}
