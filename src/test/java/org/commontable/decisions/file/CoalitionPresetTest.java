package org.commontable.decisions.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.commontable.decisions.DecisionClass;
import org.commontable.decisions.rules.Fallback;
import org.commontable.decisions.rules.MajorityOfVotes;
import org.commontable.decisions.rules.ShareOfMembers;
import org.commontable.decisions.rules.ShareOfPresent;
import org.commontable.decisions.rules.ShareOfVotes;
import org.commontable.decisions.rules.Unreadable;
import org.commontable.decisions.rules.Wording;
import org.commontable.shared.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of real coalitions, as their pages say them. */
class CoalitionPresetTest {
  private static ClassRule rule(String key, DecisionClass decisionClass) {
    return CoalitionPreset.named(key).orElseThrow().rule(decisionClass);
  }

  @Test
  void sixtyPercentIsThreeFifthsAndTotalCommitteeIsOfMembers() {
    assertThat(rule("boulder", DecisionClass.MEMBERSHIP).rule())
        .isEqualTo(new ShareOfMembers(Fraction.of(3, 5)));
    assertThat(rule("rock-center", DecisionClass.MEMBERSHIP).rule())
        .isEqualTo(new ShareOfMembers(Fraction.of(2, 3)));
    assertThat(rule("military-coalition", DecisionClass.BYLAWS).rule())
        .isEqualTo(new ShareOfMembers(Fraction.of(3, 4)));
    assertThat(rule("sustainable-lv", DecisionClass.MEMBERSHIP).rule())
        .isEqualTo(new ShareOfPresent(Fraction.of(2, 3)));
    assertThat(rule("westside", DecisionClass.ENDORSEMENT).rule())
        .isEqualTo(new ShareOfVotes(Fraction.of(2, 3)));
    assertThat(rule("westside", DecisionClass.MONEY).noticeDays()).isEqualTo(7);
    assertThat(rule("seattle-mlk", DecisionClass.STATEMENT).fallback())
        .contains(new Fallback(List.of(new MajorityOfVotes())));
    assertThat(rule("prevention", DecisionClass.MEMBERSHIP).attended())
        .contains(new MeetingsFirst(2, false));
    assertThat(rule("prevention", DecisionClass.MONEY).attended()).isEmpty();
    assertThat(rule("seattle-mlk", DecisionClass.MONEY).attended())
        .contains(new MeetingsFirst(1, true));
    assertThat(CoalitionPreset.named("rock-center").orElseThrow().tiers())
        .containsExactly(new Tier("member", true), new Tier("partner", false));
    assertThat(CoalitionPreset.named("nobody")).isEmpty();
  }

  @Test
  void everyClassIsExplainedWithASumInBothLanguages() {
    for (CoalitionPreset preset : CoalitionPreset.all()) {
      assertThat(preset.classes().keySet()).containsExactly(DecisionClass.values());
      for (String language : List.of("en", "es")) {
        Wording words = Wording.in(language);
        assertThat(preset.name(words)).isNotBlank();
        assertThat(preset.note(words)).endsWith(".");
        preset
            .classes()
            .values()
            .forEach(
                rule ->
                    assertThat(rule.explained(words))
                        .doesNotContain("?", "{")
                        .contains(language.equals("en") ? ": passes " : ": se aprueba "));
      }
    }
    assertThat(rule("westside", DecisionClass.MONEY).explained(Wording.ENGLISH))
        .isEqualTo(
            "At least two-thirds of those who say yes or no say yes. Abstaining and standing aside"
                + " are not counted. For example, with 9 members: 6 for, 3 against; 6·3 = 18,"
                + " needed 2·9 = 18: passes two-thirds of those for and against.");
  }

  @Test
  void whatWasOnlyRecalledIsMarked() {
    assertThat(CoalitionPreset.all().stream().filter(CoalitionPreset::isUnverified))
        .extracting(CoalitionPreset::key)
        .containsExactly("roberts");
    assertThat(rule("roberts", DecisionClass.MONEY).basis(ClassRule.Piece.RULE))
        .isEqualTo(Basis.SOURCE);
    assertThat(rule("boulder", DecisionClass.MONEY).basis(ClassRule.Piece.RULE))
        .isEqualTo(Basis.PROJECT);
    assertThat(CoalitionPreset.all())
        .allSatisfy(p -> assertThat(p.source()).matches("https?://.+|docs/.+"));
  }

  @Test
  void aRuleOfAClassReadsBackAsItWasWritten() {
    for (CoalitionPreset preset : CoalitionPreset.all()) {
      for (ClassRule rule : preset.classes().values()) {
        ClassRule read = ClassRule.read(rule.written(), "class");
        assertThat(read.written()).isEqualTo(rule.written());
        assertThat(read.rule()).isEqualTo(rule.rule());
        assertThat(read.isUnverified()).isFalse();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "noticeDays, 366",
    "noticeDays, -1",
    "windowDays, 13",
    "conditionMode, maybe",
    "x, 1"
  })
  void faultsNameTheField(String field, String value) {
    Object given = value.matches("-?\\d+") ? Long.valueOf(value) : value;
    var rule = Map.of("rule", Map.of("name", "unanimity"), field, given);
    assertThatThrownBy(() -> ClassRule.read(rule, "classes.money"))
        .isInstanceOf(Unreadable.class)
        .hasMessageStartingWith("classes.money." + field + ":");
    assertThatThrownBy(
            () ->
                ClassRule.read(
                    Map.of(
                        "rule",
                        Map.of("name", "unanimity"),
                        "fallback",
                        Map.of("name", "unanimity")),
                    "m"))
        .hasMessageStartingWith("m.fallback.name:");
  }
}
