package org.commontable.decisions.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A statement says what the verdict says, no more, in every language. */
class StatementProperties {
  private static final String OVERCLAIMS =
      "(?is).*(unconditional|unanimous|all members|incondicional|sin condiciones|unánime|todos los miembros).*";

  @Provide
  Arbitrary<Question> questions() {
    return Questions.any();
  }

  @Property
  void theMembersStatementCarriesTheCountsOfTheVerdict(@ForAll("questions") Question question) {
    Verdict verdict = question.verdict();
    String said = Statement.forMembers(verdict, Wording.ENGLISH, Optional.empty());
    assertThat(said)
        .startsWith(
            "Supported by " + verdict.yes() + " of " + verdict.members() + " member organizations");
    assertThat((said.contains("did not answer") || said.contains("did not object")))
        .isEqualTo(verdict.count(Position.SILENT) > 0);
    assertThat(said.contains("(listed)"))
        .isEqualTo(verdict.count(Position.CONDITIONAL_COUNTED) > 0);
    assertThat(said.contains("Subject to objections")).isEqualTo(verdict.windowOpen());
    assertThat(said.contains("Not ")).isEqualTo(!verdict.adopted());
  }

  @Property
  void noStatementOverclaimsInAnyLanguage(@ForAll("questions") Question question) {
    Verdict verdict = question.verdict();
    for (String language : List.of("en", "es")) {
      Wording words = Wording.in(language);
      assertThat(Statement.forMembers(verdict, words, Optional.of("D"))).doesNotMatch(OVERCLAIMS);
      assertThat(Statement.inPublic(verdict, words, List.of("A", "B"), List.of(), Optional.of("D")))
          .doesNotMatch(OVERCLAIMS);
    }
  }

  @Property
  void thePublicWordingTellsNothingOfAnybodyWhoDidNotSayYes(
      @ForAll("questions") Question question) {
    Verdict verdict = question.verdict();
    String english =
        Statement.inPublic(verdict, Wording.ENGLISH, List.of(), List.of(), Optional.empty());
    String spanish =
        Statement.inPublic(verdict, Wording.in("es"), List.of(), List.of(), Optional.empty());
    assertThat(english).doesNotContain("stand", "oppose", "block", "answer", "recus");
    assertThat(spanish).doesNotContain("apart", "opon", "bloque", "respond");
    if (!verdict.adopted()) {
      assertThat(english).doesNotContainPattern("[0-9]");
      assertThat(spanish).doesNotContainPattern("[0-9]");
    }
  }

  @Example
  void noMessageOffersAnUnconditionalPledge() throws IOException {
    for (String language : List.of("en", "es")) {
      var messages = new Properties();
      try (var in =
          StatementProperties.class.getResourceAsStream(
              "/messages/decisions_" + language + ".properties")) {
        messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
      assertThat(messages.values())
          .noneMatch(text -> text.toString().matches("(?is).*(unconditional|incondicional).*"));
    }
  }
}
