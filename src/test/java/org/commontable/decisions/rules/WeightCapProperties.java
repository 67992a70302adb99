package org.commontable.decisions.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commontable.shared.Fraction;

/** One member's share of the weight is capped exactly, and nobody else's weight is touched. */
class WeightCapProperties {
  @Provide
  Arbitrary<List<Fraction>> weights() {
    return Arbitraries.of(0L, 1L, 2L, 3L, 7L, 40L)
        .map(Fraction::of)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<Fraction> caps() {
    return Questions.shares();
  }

  @Property
  void nobodyHoldsMoreThanTheCapAndItIsTheGreatestSuchWeight(
      @ForAll("weights") List<Fraction> weights, @ForAll("caps") Fraction share) {
    long heavy = weights.stream().filter(w -> w.signum() > 0).count();
    Assume.that(heavy == 0 || share.times(Fraction.of(heavy)).compareTo(Fraction.ONE) >= 0);
    List<Fraction> capped = capped(weights, share);
    Fraction most = share.times(sum(capped));
    assertThat(capped).allSatisfy(w -> assertThat(w).isLessThanOrEqualTo(most));
    for (int i = 0; i < weights.size(); i++) {
      assertThat(capped.get(i)).isLessThanOrEqualTo(weights.get(i));
      if (!capped.get(i).equals(weights.get(i))) {
        assertThat(capped.get(i)).isEqualTo(most);
      }
    }
  }

  @Example
  void oneUnionOfAHundredCountsAsOneThird() {
    assertThat(capped(Stream.of(100L, 5L, 3L).map(Fraction::of).toList(), Fraction.of(1, 3)))
        .containsExactly(Fraction.of(3), Fraction.of(3), Fraction.of(3));
    assertThat(capped(Stream.of(100L, 5L, 3L, 4L).map(Fraction::of).toList(), Fraction.of(1, 3)))
        .containsExactly(Fraction.of(6), Fraction.of(5), Fraction.of(3), Fraction.of(4));
    assertThat(capped(Stream.of(1L, 1L, 0L, 1L).map(Fraction::of).toList(), Fraction.of(1, 3)))
        .containsExactly(Fraction.ONE, Fraction.ONE, Fraction.ZERO, Fraction.ONE);
  }

  @Example
  void tooFewMembersCannotKeepToIt() {
    assertThatThrownBy(() -> capped(List.of(Fraction.ONE, Fraction.ONE), Fraction.of(1, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("with 2 members");
    assertThatThrownBy(() -> new WeightCap(Fraction.ZERO)).hasMessageContaining("above 0");
    assertThatThrownBy(() -> new WeightCap(Fraction.of(4, 3))).hasMessageContaining("at most 1");
    assertThat(capped(List.of(Fraction.of(4)), Fraction.ONE)).containsExactly(Fraction.of(4));
  }

  @Example
  void whetherItCanBeKeptDependsOnThoseWhoHaveWeight() {
    var third = new WeightCap(Fraction.of(1, 3));
    assertThat(third.fits(List.of(new Member("a"), new Member("b"), new Member("c")))).isTrue();
    assertThat(third.fits(List.of(new Member("a"), new Member("b")))).isFalse();
    assertThat(
            third.fits(List.of(new Member("a"), new Member("b"), new Member("c", Weight.NONE, ""))))
        .isFalse();
  }

  private static List<Fraction> capped(List<Fraction> weights, Fraction share) {
    List<Member> members =
        IntStream.range(0, weights.size())
            .mapToObj(i -> new Member("m" + i, new Weight(weights.get(i)), "c" + i))
            .toList();
    List<Member> capped = new WeightCap(share).applyTo(members);
    assertThat(capped.stream().map(m -> m.id() + m.chamber()))
        .containsExactlyElementsOf(members.stream().map(m -> m.id() + m.chamber()).toList());
    return capped.stream().map(m -> m.weight().value()).toList();
  }

  private static Fraction sum(List<Fraction> weights) {
    return weights.stream().reduce(Fraction.ZERO, Fraction::plus);
  }
}
