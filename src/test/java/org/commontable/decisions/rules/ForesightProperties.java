package org.commontable.decisions.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every what-if sentence is read back from its words, applied, and comes true. */
class ForesightProperties {
  private static final Pattern SENTENCE =
      Pattern.compile("If (.+?) (supports?|stands aside|abstains|opposes|blocks): (.+)\\.");
  private static final String SUPPLIES = "; its taking part supplies the quorum";

  @Provide
  Arbitrary<Question> questions() {
    return Questions.any();
  }

  @Property
  void everySentenceComesTrueWhenApplied(@ForAll("questions") Question question) {
    for (WhatIf whatIf : WhatIfs.of(question)) {
      String said = Foresight.say(whatIf, Wording.ENGLISH, UnaryOperator.identity());
      Matcher read = SENTENCE.matcher(said);
      if (read.matches()) {
        Question changed = question;
        for (String member : Arrays.asList(read.group(1).split(", | and "))) {
          changed = changed.with(member, stance(read.group(2)));
        }
        assertResult(read.group(3), changed.verdict());
        assertThat(read.group(3).contains(SUPPLIES))
            .isEqualTo(!question.verdict().quorum().met() && changed.verdict().quorum().met());
      } else if (said.startsWith("If the open conditions of ")) {
        assertResult(result(said), whatIf.change().applyTo(question).verdict());
      } else if (said.contains("does not answer: in force")) {
        assertThat(question.verdict().windowOpen()).isTrue();
      } else {
        assertThat(said).matches("(Under |If m\\d+ does not answer).*");
        assertResult(result(said), whatIf.change().applyTo(question).verdict());
      }
      assertThat(Foresight.say(whatIf, Wording.in("es"), UnaryOperator.identity()))
          .doesNotContain("?");
    }
  }

  @Property
  void aMemberSeesItsOwnChoices(@ForAll("questions") Question question) {
    String member = question.members().getFirst().id();
    List<WhatIf> own = WhatIfs.of(question, member);
    assertThat(own).hasSizeBetween(3, 6);
    assertThat(own)
        .allSatisfy(
            whatIf ->
                assertThat(whatIf.change())
                    .isInstanceOfAny(WhatIf.Takes.class, WhatIf.StaysSilent.class));
  }

  private static String result(String said) {
    return said.substring(said.lastIndexOf(": ") + 2, said.length() - 1);
  }

  private static void assertResult(String said, Verdict verdict) {
    if (said.startsWith("adopted, ")) {
      assertThat(verdict.outcome()).isEqualTo(Outcome.ADOPTED);
      assertThat(said).startsWith("adopted, " + verdict.yes() + " of " + verdict.members());
    } else if (said.startsWith("failed, ")) {
      assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
    } else if (said.startsWith("no quorum, ")) {
      assertThat(said).startsWith("no quorum, " + verdict.quorum().moreNeeded() + " more");
      assertThat(verdict.outcome()).isEqualTo(Outcome.LAPSED_NO_QUORUM);
    } else {
      assertThat(said).startsWith("back to the table, to resolution");
      assertThat(verdict.outcome()).isEqualTo(Outcome.TO_RESOLUTION);
    }
  }

  private static Stance stance(String verb) {
    return switch (verb) {
      case "support", "supports" -> Stances.SUPPORT;
      case "stands aside" -> Stances.STAND_ASIDE;
      case "abstains" -> Stances.ABSTAIN;
      case "opposes" -> Stances.OPPOSE;
      default -> Stances.BLOCK;
    };
  }
}
