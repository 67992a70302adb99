package org.commontable.decisions.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commontable.decisions.rules.AnyQuestion;
import org.commontable.decisions.rules.Question;
import org.commontable.shared.JsonText;

/** What is written down reads back, whatever the rule and the quorum: the record rests on it. */
class WrittenQuestionProperties {
  @Provide
  Arbitrary<Question> questions() {
    return AnyQuestion.any();
  }

  @Property(tries = 500)
  void aQuestionReadsBackAsItWas(@ForAll("questions") Question question) {
    String json = JsonText.of(QuestionText.write(question));
    Question read =
        QuestionFile.read(
            StrictJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
    assertThat(read).isEqualTo(question);
    assertThat(JsonText.of(VerdictFile.write(read)))
        .isEqualTo(JsonText.of(VerdictFile.write(question)));
  }

  @Property(tries = 500)
  void aStoredRuleReadsBackAsItWas(@ForAll("questions") Question question) {
    assertThat(StoredRules.rule(StoredRules.text(question.rule()))).isEqualTo(question.rule());
    assertThat(StoredRules.quorum(StoredRules.text(question.quorum())))
        .isEqualTo(question.quorum());
  }
}
