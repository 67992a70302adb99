package org.commontable.evidence.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.commontable.evidence.Hidden;
import org.junit.jupiter.api.Test;

/** None and all are not told from nearly none and nearly all. */
class EndsTest {
  @Test
  void allOfTwentyFourIsSaidLikeAllButAFew() {
    assertThat(why(24, 24)).isEqualTo(Hidden.NEAR_ALL);
    assertThat(why(24, 15)).isEqualTo(Hidden.NEAR_ALL);
    assertThat(why(24, 0)).isEqualTo(Hidden.NEAR_NONE);
    assertThat(why(24, 9)).isEqualTo(Hidden.NEAR_NONE);
    assertThat(why(24, 12)).isNull();
  }

  @Test
  void ofTenAndAFewNothingIsSaid() {
    assertThat(why(10, 10)).isEqualTo(Hidden.SMALL_BASE);
    assertThat(why(13, 0)).isEqualTo(Hidden.SMALL_BASE);
    assertThat(why(14, 10)).isEqualTo(Hidden.NEAR_ALL);
  }

  @Test
  void ofManyTheBandsReachFurther() {
    assertThat(new Ends(900).nearNone()).isEqualTo(9);
    assertThat(new Ends(5_000).nearNone()).isEqualTo(50);
    assertThat(new Ends(5_000).nearAll()).isEqualTo(4_950);
    assertThat(why(5_000, 51)).isNull();
  }

  @Test
  void whatExceedsThePeopleCountsOthers() {
    assertThat(why(20, 25)).isNull();
  }

  /** Who knows the rule and the reason knows no more than that it is one of at least five. */
  @Test
  void everyReasonLeavesAtLeastFiveNumbersOpen() {
    for (long people = 10; people < 2_000; people++) {
      long of = people;
      Map<Hidden, List<Long>> said =
          LongStream.rangeClosed(0, people)
              .boxed()
              .filter(it -> why(of, it) != null)
              .collect(
                  Collectors.groupingBy(
                      it -> java.util.Objects.requireNonNull(why(of, it)),
                      Collectors.toCollection(ArrayList::new)));
      assertThat(said.values())
          .as("of " + people)
          .isNotEmpty()
          .allMatch(it -> it.getLast() - it.getFirst() >= Limits.PROTECTION);
    }
  }

  private static @org.jspecify.annotations.Nullable Hidden why(long people, long number) {
    return new Ends(people).why(number, number > 0 && number < 10);
  }
}
