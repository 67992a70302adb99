package org.commontable.evidence.derived;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Glance;
import org.commontable.evidence.figures.Kind;
import org.commontable.evidence.figures.Published;
import org.commontable.measures.BenjaminiHochberg;
import org.commontable.measures.Confidence;
import org.commontable.measures.EqualRates;
import org.commontable.measures.Funnel;
import org.commontable.measures.Rate;
import org.commontable.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * The places of one family by size, against the limits within which chance alone leaves them
 * (evidence.md §3.3). The family is declared: one measure, one group, one level, one year, all
 * places of one district or of the state.
 *
 * @param center the rate that the limits lie around
 * @param own whether that is the number of the place that holds the family; else it is that of all
 *     shown places together
 * @param points every place with a number that limits can be given for, in the order given
 * @param without places of the family that are hidden or whose numbers have no limits
 */
public record FunnelTable(Rate center, boolean own, List<Point> points, int without) {
  public static final Rule RULE = Rule.of("funnel");

  public enum Zone {
    INSIDE,
    /** Outside the 95 % limits, inside those of 99.8 %. */
    BEYOND_95,
    BEYOND_998;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * One place.
   *
   * @param counting what its rate is a rate of
   * @param stands differs beyond chance after the correction for as many places as were compared
   */
  public record Point(
      Glance glance, Rate rate, Counting counting, double p, double adjusted, boolean stands) {
    public double[] limits(Rate center, Confidence confidence) {
      return counting.limits(center, rate.population(), confidence);
    }

    public Zone zone(Rate center) {
      return isIn(limits(center, Confidence.NINETY_FIVE))
          ? Zone.INSIDE
          : isIn(limits(center, Funnel.NINETY_NINE_EIGHT)) ? Zone.BEYOND_95 : Zone.BEYOND_998;
    }

    private boolean isIn(double[] limits) {
      return rate.value() >= limits[0] && rate.value() <= limits[1];
    }
  }

  /** How a number varies by chance alone. */
  public enum Counting {
    /** Each student once. */
    BINOMIAL {
      @Override
      public double[] limits(Rate center, long people, Confidence confidence) {
        return Funnel.limits(center, people, confidence);
      }

      @Override
      double p(Rate one, Rate center) {
        return EqualRates.pOfKnown(one, center);
      }

      @Override
      boolean takes(Rate center) {
        return Glance.isLikely(Optional.of(center));
      }
    },
    /** Events, of which one student can have several. */
    POISSON {
      @Override
      public double[] limits(Rate center, long people, Confidence confidence) {
        return Funnel.limitsOfEvents(center, people, confidence);
      }

      @Override
      double p(Rate one, Rate center) {
        return EqualRates.pOfKnownEvents(one, center);
      }

      @Override
      boolean takes(Rate center) {
        return center.applies();
      }
    };

    public static Counting of(Declared indicator) {
      return indicator.kind() == Kind.EVENTS ? POISSON : BINOMIAL;
    }

    public abstract double[] limits(Rate center, long people, Confidence confidence);

    abstract double p(Rate one, Rate center);

    abstract boolean takes(Rate center);

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Empty where nothing is shown, or the center has more students counted than there are. */
  public static Optional<FunnelTable> of(
      List<Glance> family, Optional<Rate> own, Counting counting) {
    List<Glance> likely =
        family.stream().filter(it -> it.own().filter(Rate::applies).isPresent()).toList();
    Optional<Rate> known = own.filter(counting::takes);
    Rate center =
        known.orElseGet(
            () ->
                likely.stream()
                    .flatMap(it -> it.own().stream())
                    .reduce(new Rate(0, 0), Rate::plus));
    if (likely.isEmpty() || !counting.takes(center)) {
      return Optional.empty();
    }
    List<Double> p = likely.stream().map(it -> counting.p(it.own().orElseThrow(), center)).toList();
    double q = RULE.number("q");
    List<Double> adjusted = BenjaminiHochberg.of(q, p).adjusted();
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < likely.size(); i++) {
      points.add(
          new Point(
              likely.get(i),
              likely.get(i).own().orElseThrow(),
              counting,
              p.get(i),
              adjusted.get(i),
              adjusted.get(i) <= q));
    }
    return Optional.of(
        new FunnelTable(center, known.isPresent(), points, family.size() - likely.size()));
  }

  public int standing() {
    return (int) points.stream().filter(Point::stands).count();
  }

  public int beyond(Zone zone) {
    return (int) points.stream().filter(it -> it.zone(center) == zone).count();
  }

  /**
   * Rates are per 100.
   *
   * @param figure of the point's place
   */
  public Map<String, @Nullable Object> row(Published figure, String name, Point point) {
    double[] inner = point.limits(center, Confidence.NINETY_FIVE);
    double[] outer = point.limits(center, Funnel.NINETY_NINE_EIGHT);
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("indicator", figure.indicator().id());
    row.put("place", point.glance().place());
    row.put("placeName", name);
    row.put("year", new SchoolYear(point.glance().year()).full());
    row.put("group", point.glance().group());
    row.put("numerator", point.rate().events());
    row.put("denominator", point.rate().population());
    row.put("value", point.rate().perHundred());
    row.put("center", center.perHundred());
    row.put("limits", point.counting().word());
    row.put("lower95", 100 * inner[0]);
    row.put("upper95", 100 * inner[1]);
    row.put("lower998", 100 * outer[0]);
    row.put("upper998", 100 * outer[1]);
    row.put("zone", point.zone(center).word());
    row.put("p", point.p());
    row.put("adjustedP", point.adjusted());
    row.put("standsOut", point.stands());
    Answer.end(
        row,
        figure.indicator().kind().unit(),
        Answer.denominator(figure.indicator()),
        Answer.sums(List.of(figure)));
    return row;
  }
}
