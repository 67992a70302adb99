package org.commontable.evidence.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.commontable.evidence.figures.Glance;
import org.commontable.evidence.figures.Published;
import org.commontable.measures.Rate;
import org.commontable.measures.Shrinkage;
import org.junit.jupiter.api.Test;

/** What the colors of a map are chosen by (evidence.md §3.2). */
class ShrunkenTest {
  private static Glance place(String code, long events, long students) {
    return new Glance(
        2016,
        "black",
        code,
        Published.Status.SHOWN,
        OptionalDouble.of((double) events / students),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.of(new Rate(events, students)),
        Optional.empty());
  }

  private static List<Glance> different(int places) {
    List<Glance> all = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      all.add(place("%03d".formatted(i), 200 + 10L * (i % 20), 1000));
    }
    return all;
  }

  @Test
  void aSmallPlaceIsDrawnInAndALargeOneHardly() {
    List<Glance> family = different(40);
    family.add(place("800", 9, 10));
    family.add(place("801", 3600, 4000));
    Shrunken shrunken = Shrunken.of(family);
    assertThat(shrunken.fit()).isInstanceOf(Shrinkage.Fitted.class);
    assertThat(shrunken.of("800").orElseThrow()).isBetween(.3, .6);
    assertThat(shrunken.of("801").orElseThrow()).isBetween(.88, .9);
    assertThat(shrunken.of("999")).isEmpty();
  }

  @Test
  void placesThatDifferNoMoreThanChanceHaveOneColor() {
    List<Glance> same = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      same.add(place("%03d".formatted(i), 100 + i % 3, 1000));
    }
    Shrunken shrunken = Shrunken.of(same);
    assertThat(shrunken.fit()).isInstanceOf(Shrinkage.NoDifference.class);
    assertThat(shrunken.estimates().values()).hasSize(40).containsOnly(shrunken.of("000").get());
  }

  @Test
  void fewPlacesAndMoreEventsThanStudentsAreLeftAsTheyAre() {
    assertThat(Shrunken.of(different(29)).estimates()).isEmpty();
    List<Glance> family = different(40);
    family.add(place("800", 30, 20));
    assertThat(Shrunken.of(family).of("800")).isEmpty();
    assertThat(Shrunken.of(family).units()).isEqualTo(40);
  }
}
