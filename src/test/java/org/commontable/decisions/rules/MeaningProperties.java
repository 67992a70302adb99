package org.commontable.decisions.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commontable.shared.Fraction;

/** Every rule is explained in one sentence, with a sum that it computes itself. */
class MeaningProperties {
  @Provide
  Arbitrary<Rule> rules() {
    return Questions.rules();
  }

  @Property
  void everyRuleIsExplainedInBothLanguages(@ForAll("rules") Rule rule) {
    for (String language : List.of("en", "es")) {
      Wording words = Wording.in(language);
      assertThat(Meaning.of(rule, words)).endsWith(".").doesNotContain("?", "{");
      Verdict example = Meaning.example(rule);
      assertThat(Meaning.example(rule, words)).contains(Sum.of(example, words));
      assertThat(example.members()).isEqualTo(9);
      assertThat(example.present()).isEqualTo(9);
    }
  }

  @Property
  void oneSupporterLessThanInTheExampleIsTooFew(@ForAll("rules") Rule rule) {
    Verdict example = Meaning.example(rule);
    assertThat(example.adopted() || example.yes() == 9).isTrue();
    if (example.adopted() && example.yes() > 1) {
      Stance other = rule instanceof ConsensusRule ? Stances.STAND_ASIDE : Stances.OPPOSE;
      int fewer = (int) example.yes() - 1;
      assertThat(
              QuestionBuilder.tableOf(9)
                  .rule(rule)
                  .say(fewer, Stances.SUPPORT)
                  .say(9 - fewer, other)
                  .verdict()
                  .adopted())
          .isFalse();
    }
  }

  @Example
  void theSentencesReadAsTheyShould() {
    Wording en = Wording.ENGLISH;
    assertThat(Meaning.of(new ShareOfPresent(Fraction.HALF), en))
        .isEqualTo("More than half of those present say yes.");
    assertThat(Meaning.of(new ShareOfMembers(Fraction.of(5, 8)), en))
        .startsWith("At least 5/8 of all members say yes.");
    assertThat(Meaning.of(new ShareOfCast(Fraction.of(2, 3)), en))
        .startsWith("At least two-thirds of all who took a stance say yes.");
    assertThat(Meaning.of(new ShareOfWeight(Fraction.of(2, 3), Whole.MEMBERS), en))
        .isEqualTo("At least two-thirds of the weight of all members says yes.");
    assertThat(Meaning.of(new Consent(), en)).contains("everybody present has said something");
    assertThat(Meaning.of(new Consent(true), en)).contains("does not object");
    assertThat(Meaning.of(new ConsensusMinus(2, Fraction.of(1, 4)), en))
        .startsWith("At most 2 may block, at most one-quarter of those present");
    assertThat(Meaning.of(new Consensus(Fraction.of(1, 3)), Wording.in("es")))
        .startsWith("Nadie bloquea, se aparta como máximo un tercio");
    assertThat(
            Meaning.of(
                new DoubleMajority(new MajorityOfMembers(), new ShareOfVotes(Fraction.of(3, 4))),
                en))
        .isEqualTo(
            "Two counts must pass. By heads: More than half of all members say yes. Silence and"
                + " absence act as a no. By weight: At least three-quarters of those who say yes or"
                + " no say yes. Abstaining and standing aside are not counted.");
    assertThat(Meaning.of(new Fallback(), en)).contains("three-quarters of those present");
    assertThat(Meaning.of(new Fallback(List.of(new ShareOfVotes(Fraction.of(2, 3)))), en))
        .contains("At least two-thirds of those who say yes or no");
    assertThat(
            Meaning.of(
                new SharePerOption(
                    List.of(new Limit(Option.BLOCK, false, Fraction.ZERO, Whole.CAST))),
                en))
        .contains("blocking at most 0 of stances cast");
    assertThat(Meaning.example(new Consensus(Fraction.of(1, 3)), en))
        .isEqualTo(
            "For example, with 9 members: blocks: 0, at most 0; standing aside: 3 of 9 present; 3·3"
                + " = 9, at most 1·9 = 9; 6 for, 9 present; 6·2 = 12, needed more than 1·9 = 9:"
                + " passes consensus.");
  }
}
