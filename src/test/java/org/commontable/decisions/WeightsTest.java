package org.commontable.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.commontable.decisions.rules.CombinedQuorum;
import org.commontable.decisions.rules.Member;
import org.commontable.decisions.rules.Quorum;
import org.commontable.shared.Fraction;
import org.junit.jupiter.api.Test;

/** Weights and chambers by organization, and the quorum that counts them. */
class WeightsTest {
  private static final UUID A = new UUID(0, 0xA);
  private static final UUID B = new UUID(0, 0xB);
  private static final UUID C = new UUID(0, 0xC);

  @Test
  void whoIsNotNamedWeighsOneAndZeroIsAWeight() {
    var weights = new Weights(Map.of(A, Fraction.ZERO), Optional.empty(), Map.of(B, "Unions"));
    assertThat(weights.table(List.of(A, B, C)))
        .extracting(member -> member.weight().value().toString())
        .containsExactly("0", "1", "1");
    assertThat(weights.table(List.of(A, B)))
        .extracting(Member::chamber)
        .containsExactly("", "Unions");
    assertThat(weights.isEqual()).isFalse();
    assertThat(Weights.EQUAL.isEqual()).isTrue();
  }

  @Test
  void theCapLowersTheHeaviestWhereItCanBeKept() {
    var weights = new Weights(Map.of(A, Fraction.of(10)), Optional.of(Fraction.of(1, 3)), Map.of());
    assertThat(weights.fits(List.of(A, B, C))).isTrue();
    assertThat(weights.table(List.of(A, B, C)).getFirst().weight().value()).isEqualTo(Fraction.ONE);
    assertThat(weights.fits(List.of(A, B))).isFalse();
    assertThat(weights.table(List.of(A, B)).getFirst().weight().value())
        .as("two cannot each hold a third: nothing is lowered")
        .isEqualTo(Fraction.of(10));
  }

  @Test
  void theQuorumCountsWhatIsAskedBesides() {
    var weights = new Weights(Map.of(), Optional.empty(), Map.of(A, "Unions", B, "Parents"));
    var half = new Quorum.Half();
    assertThat(new Besides(false, false, weights, false, false).quorum(half)).isEqualTo(half);
    var chambers = new TreeMap<String, org.commontable.decisions.rules.Threshold>();
    chambers.put("Unions", new Quorum.Majority());
    chambers.put("Parents", new Quorum.Majority());
    assertThat(new Besides(false, false, weights, true, true).quorum(half))
        .isEqualTo(new CombinedQuorum(Optional.of(half), Optional.of(half), chambers));
    assertThat(new Besides(false, false, weights, true, false).quorum(new Quorum.Fixed(3)))
        .as("three heads say nothing about weight")
        .isEqualTo(
            new CombinedQuorum(
                Optional.of(new Quorum.Fixed(3)),
                Optional.of(new Quorum.Majority()),
                new TreeMap<>()));
  }
}
