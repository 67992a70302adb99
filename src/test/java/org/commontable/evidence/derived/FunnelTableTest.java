package org.commontable.evidence.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.commontable.evidence.derived.FunnelTable.Counting;
import org.commontable.evidence.derived.FunnelTable.Point;
import org.commontable.evidence.derived.FunnelTable.Zone;
import org.commontable.evidence.figures.Glance;
import org.commontable.evidence.figures.Published;
import org.commontable.measures.Confidence;
import org.commontable.measures.Funnel;
import org.commontable.measures.Rate;
import org.junit.jupiter.api.Test;

/** Limits by size and the correction for many looks (evidence.md §3.3). */
class FunnelTableTest {
  private static Glance school(String code, long events, long students) {
    return new Glance(
        2016,
        "all",
        code,
        Published.Status.SHOWN,
        OptionalDouble.of((double) events / students),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.of(new Rate(events, students)),
        Optional.empty());
  }

  private static Glance hidden(String code) {
    return new Glance(
        2016,
        "all",
        code,
        Published.Status.HIDDEN,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void theLimitsLieAroundThePlacesOwnNumberAndNarrowWithSize() {
    List<Glance> family =
        List.of(school("001010", 12, 100), school("001020", 17, 100), school("001030", 20, 100));
    FunnelTable table =
        FunnelTable.of(family, Optional.of(new Rate(100, 1000)), Counting.BINOMIAL).orElseThrow();
    assertThat(table.own()).isTrue();
    Point first = table.points().getFirst();
    // .1 ± 1.96·.03 and .1 ± 3.0902·.03
    assertThat(first.limits(table.center(), Confidence.NINETY_FIVE)[0])
        .isCloseTo(.041201, within(1e-6));
    assertThat(first.limits(table.center(), Confidence.NINETY_FIVE)[1])
        .isCloseTo(.158799, within(1e-6));
    assertThat(first.limits(table.center(), Funnel.NINETY_NINE_EIGHT)[1])
        .isCloseTo(.192707, within(1e-6));
    assertThat(table.points())
        .extracting(it -> it.zone(table.center()))
        .containsExactly(Zone.INSIDE, Zone.BEYOND_95, Zone.BEYOND_998);
  }

  /** .5 ± 1.96·root(.5/100): events vary more than students who count once (evidence.md §1). */
  @Test
  void eventsHaveWiderLimitsAndMayBeMoreThanStudents() {
    Rate center = new Rate(500, 1000);
    assertThat(Counting.POISSON.limits(center, 100, Confidence.NINETY_FIVE)[0])
        .isCloseTo(.361410, within(1e-5));
    assertThat(Counting.POISSON.limits(center, 100, Confidence.NINETY_FIVE)[1])
        .isCloseTo(.638590, within(1e-5));
    assertThat(Counting.BINOMIAL.limits(center, 100, Confidence.NINETY_FIVE)[0])
        .isCloseTo(.402002, within(1e-5));
    List<Glance> family = List.of(school("001010", 120, 100), school("001020", 360, 300));
    FunnelTable table =
        FunnelTable.of(family, Optional.of(new Rate(4800, 4000)), Counting.POISSON).orElseThrow();
    assertThat(table.points()).extracting(Point::p).allMatch(it -> it == 1);
    assertThat(table.points().getFirst().limits(table.center(), Confidence.NINETY_FIVE)[1])
        .isGreaterThan(1);
    assertThat(FunnelTable.of(family, Optional.of(new Rate(4800, 4000)), Counting.BINOMIAL))
        .as("students counted once are never more than there are")
        .isEmpty();
  }

  /** One school beyond 95 % among a hundred is what chance does: it does not stand out. */
  @Test
  void whatChanceMakesAmongManyDoesNotStandOut() {
    List<Glance> family = new ArrayList<>();
    for (int i = 0; i < 98; i++) {
      family.add(school("001%03d".formatted(i), 10, 100));
    }
    family.add(school("001900", 17, 100));
    family.add(school("001901", 40, 100));
    family.add(hidden("001902"));
    FunnelTable table =
        FunnelTable.of(family, Optional.of(new Rate(1000, 10000)), Counting.BINOMIAL).orElseThrow();
    assertThat(table.beyond(Zone.BEYOND_95)).isEqualTo(1);
    assertThat(table.points().stream().filter(Point::stands).map(it -> it.glance().place()))
        .containsExactly("001901");
    assertThat(table.without()).isEqualTo(1);
    assertThat(table.points()).extracting(it -> it.glance().place()).doesNotContain("001902");
  }

  @Test
  void withoutAnOwnNumberAllShownTogetherAreTheCenterAndItIsSaid() {
    FunnelTable table =
        FunnelTable.of(
                List.of(school("001010", 10, 100), school("001020", 50, 300)),
                Optional.empty(),
                Counting.BINOMIAL)
            .orElseThrow();
    assertThat(table.own()).isFalse();
    assertThat(table.center()).isEqualTo(new Rate(60, 400));
    assertThat(FunnelTable.of(List.of(hidden("001010")), Optional.empty(), Counting.BINOMIAL))
        .isEmpty();
    assertThat(
            FunnelTable.of(
                List.of(school("001010", 120, 100)), Optional.empty(), Counting.BINOMIAL))
        .as("more events than students")
        .isEmpty();
  }

  /** A school with several events for every student is the last that may be left out. */
  @Test
  void whoHasMoreEventsThanStudentsIsDrawnAndStandsOut() {
    List<Glance> family =
        List.of(school("001010", 12, 100), school("001020", 360, 100), school("001030", 10, 100));
    FunnelTable table =
        FunnelTable.of(family, Optional.of(new Rate(382, 3000)), Counting.BINOMIAL).orElseThrow();
    assertThat(table.points()).hasSize(3);
    assertThat(table.without()).isZero();
    Point second = table.points().get(1);
    assertThat(second.zone(table.center())).isEqualTo(Zone.BEYOND_998);
    assertThat(second.stands()).isTrue();
    assertThat(FunnelTable.of(family, Optional.of(new Rate(382, 300)), Counting.BINOMIAL))
        .as("no center")
        .isEmpty();
    assertThat(
            FunnelTable.of(
                List.of(school("001020", 360, 100)), Optional.empty(), Counting.BINOMIAL))
        .isEmpty();
  }
}
