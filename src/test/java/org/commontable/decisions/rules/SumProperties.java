package org.commontable.decisions.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commontable.shared.Fraction;

/** A reader who knows nothing but the printed sum comes to the same verdict. */
class SumProperties {
  private static final Pattern PRODUCTS =
      Pattern.compile(
          "(\\S+)·(\\S+) = (\\S+?), (needed more than|needed|at most) (\\S+)·(\\S+) = (\\S+)");
  private static final Pattern COUNTS =
      Pattern.compile("(?:blocks|present without a stance): (\\d+), at most (\\d+)");
  private static final String ZERO = "nothing passes without a yes";

  @Provide
  Arbitrary<Question> questions() {
    return Questions.any();
  }

  @Property
  void thePrintedSumRecomputesToTheVerdict(@ForAll("questions") Question question) {
    Verdict verdict = question.verdict();
    String sum = Sum.of(verdict, Wording.ENGLISH);
    String numbers = sum.substring(0, sum.lastIndexOf(ending(verdict.outcome())));
    boolean holds = !numbers.contains(ZERO);
    int found = 0;
    for (String part : numbers.split("; ")) {
      var product = PRODUCTS.matcher(part);
      if (product.find()) {
        found++;
        Fraction left = times(product.group(1), product.group(2));
        Fraction right = times(product.group(5), product.group(6));
        assertThat(left).isEqualTo(Fraction.parse(product.group(3)));
        assertThat(right).isEqualTo(Fraction.parse(product.group(7)));
        int order = left.compareTo(right);
        holds &=
            switch (product.group(4)) {
              case "needed more than" -> order > 0;
              case "needed" -> order >= 0;
              default -> order <= 0;
            };
      }
      var count = COUNTS.matcher(part);
      if (count.find()) {
        found++;
        holds &= Long.parseLong(count.group(1)) <= Long.parseLong(count.group(2));
      }
    }
    assertThat(found).isPositive();
    assertThat(holds).isEqualTo(verdict.adopted());
  }

  @Property
  void everySumNamesItsRuleInBothLanguages(@ForAll("questions") Question question) {
    Verdict verdict = question.verdict();
    Assume.that(verdict.outcome() != Outcome.LAPSED_NO_QUORUM);
    for (String language : java.util.List.of("en", "es")) {
      Wording words = Wording.in(language);
      assertThat(Sum.of(verdict, words)).contains(words.rule(question.rule())).doesNotContain("?");
      assertThat(words.language()).isEqualTo(language);
    }
  }

  private static String ending(Outcome outcome) {
    return switch (outcome) {
      case ADOPTED -> ": passes ";
      case FAILED -> ": fails ";
      case TO_RESOLUTION -> ": does not pass ";
      case LAPSED_NO_QUORUM -> ": no quorum, ";
    };
  }

  private static Fraction times(String one, String other) {
    return Fraction.parse(one).times(Fraction.parse(other));
  }
}
