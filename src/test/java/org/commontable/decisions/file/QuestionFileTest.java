package org.commontable.decisions.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.commontable.decisions.rules.ConsensusMinus;
import org.commontable.decisions.rules.Outcome;
import org.commontable.decisions.rules.Position;
import org.commontable.decisions.rules.Question;
import org.commontable.decisions.rules.Unreadable;
import org.commontable.shared.Fraction;
import org.commontable.shared.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file that `compute verdict` reads: strict, and every fault names its field. */
class QuestionFileTest {
  private static final String ISSUE =
      """
      {"members":[{"id":"a","weight":1},{"id":"b"},{"id":"c","weight":"1/2"},{"id":"d","weight":0}],
       "rule":{"name":"RULE"},"quorum":{"kind":"majority"},"conditionMode":"count-if-accepted",
       "present":["a","b"],"textVersion":2,
       "stances":[{"member":"a","stance":"support","textVersion":2},
         {"member":"b","stance":"conditional","conditions":["accepted","refused"]},
         {"member":"c","stance":"stand-aside","reason":"legal"}]}
      """;

  private static Question read(String json) {
    return QuestionFile.read(
        StrictJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
  }

  private static String with(String rule) {
    return "{\"members\":[{\"id\":\"a\"}],\"rule\":" + rule + "}";
  }

  @Test
  void theWholeShapeIsRead() {
    Question question = read(ISSUE.replace("RULE", "consensus"));
    assertThat(question.verdict().count(Position.CONDITIONAL_NOT_COUNTED)).isEqualTo(1);
    assertThat(question.verdict().count(Position.RECUSED)).isEqualTo(1);
    assertThat(question.verdict().count(Position.SILENT)).isEqualTo(1);
    assertThat(question.verdict().table().weight().members().value()).isEqualTo(Fraction.of(5, 2));
  }

  @Test
  void theCapIsOneThirdUnlessSaid() {
    assertThat(read(with("{\"name\":\"consensus-minus\",\"k\":2}")).rule())
        .isEqualTo(new ConsensusMinus(2, Fraction.of(1, 3)));
  }

  @Test
  void aWeightedMajorityMayBeTheWeightHalf() {
    Question question =
        read(
            with(
                "{\"name\":\"double-majority\",\"heads\":{\"name\":\"majority-of-members\"},"
                    + "\"weight\":{\"name\":\"weighted-majority\"}}"));
    assertThat(question.verdict().outcome()).isEqualTo(Outcome.LAPSED_NO_QUORUM);
    assertThat(RuleFile.rule(RuleFile.write(question.rule()), "rule")).isEqualTo(question.rule());
  }

  @Test
  void withoutAVersionEveryStanceIsCurrent() {
    Question question =
        read(
            "{\"members\":[{\"id\":\"a\"}],\"rule\":{\"name\":\"consent\"},"
                + "\"stances\":[{\"member\":\"a\",\"stance\":\"support\",\"textVersion\":7}]}");
    assertThat(question.verdict().outcome()).isEqualTo(Outcome.ADOPTED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[] | file",
        "{ | file",
        "{} x | file",
        "{\"rule\":{\"name\":\"consent\"}} | members",
        "{\"members\":[],\"rule\":{\"name\":\"consent\"}} | members",
        "{\"members\":[{\"id\":\"a\"}]} | rule",
        "{\"members\":[{\"id\":\"a\"},{\"id\":\"a\"}],\"rule\":{\"name\":\"consent\"}} | members[1].id",
        "{\"members\":[{\"id\":1}],\"rule\":{\"name\":\"consent\"}} | members[0].id",
        "{\"members\":[{\"id\":\"a\",\"weight\":1.5}],\"rule\":{\"name\":\"consent\"}} | members[0].weight",
        "{\"members\":[{\"id\":\"a\",\"weight\":-1}],\"rule\":{\"name\":\"consent\"}} | members[0].weight",
        "{\"members\":[{\"id\":\"a\",\"weight\":\"1/0\"}],\"rule\":{\"name\":\"consent\"}} | members[0].weight",
        "{\"members\":[{\"id\":\"a\",\"weight\":null}],\"rule\":{\"name\":\"consent\"}} | members[0].weight",
        "{\"members\":[{\"id\":\"a\",\"color\":1}],\"rule\":{\"name\":\"consent\"}} | members[0].color",
        "{\"members\":[{\"id\":\"a\"}],\"rule\":{\"name\":\"consent\"},\"extra\":1} | extra",
        "{\"members\":[{\"id\":\"a\"}],\"rule\":{\"name\":\"consent\"},\"present\":[\"a\",\"a\"]} | present[1]",
        "{\"members\":[{\"id\":\"a\"}],\"rule\":{\"name\":\"consent\"},\"textVersion\":\"2\"} | textVersion",
        "{\"members\":[{\"id\":\"a\"}],\"rule\":{\"name\":\"consent\"},\"conditionMode\":\"maybe\"} | conditionMode",
      })
  void faultsOfTheFileNameTheField(String json, String field) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(Unreadable.class)
        .hasMessageStartingWith(field + ":");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"name\":\"absolute-majority\"} | rule.name",
        "{\"name\":\"consensus-minus\"} | rule.k",
        "{\"name\":\"consensus-minus\",\"k\":\"1\"} | rule.k",
        "{\"name\":\"consensus-minus\",\"k\":-1} | rule.k",
        "{\"name\":\"consensus\",\"standAsideCap\":\"4/3\"} | rule.standAsideCap",
        "{\"name\":\"consensus\",\"share\":\"2/3\"} | rule.share",
        "{\"name\":\"share-of-votes\"} | rule.share",
        "{\"name\":\"share-of-votes\",\"share\":\"1/2\"} | rule.share",
        "{\"name\":\"share-of-members\",\"share\":\"0/1\"} | rule.share",
        "{\"name\":\"share-of-present\",\"share\":0.75} | rule.share",
        "{\"name\":\"double-majority\",\"heads\":{\"name\":\"unanimity\"}} | rule.weight",
        "{\"name\":\"double-majority\",\"heads\":{\"name\":\"consensus\"},\"weight\":{\"name\":\"unanimity\"}} | rule.heads.name",
      })
  void faultsOfTheRuleNameTheField(String rule, String field) {
    assertThatThrownBy(() -> read(with(rule)))
        .isInstanceOf(Unreadable.class)
        .hasMessageStartingWith(field + ":");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "consensus | {\"member\":\"a\",\"stance\":\"oppose\"} | stances[0].stance",
        "consent | {\"member\":\"a\",\"stance\":\"abstain\"} | stances[0].stance",
        "unanimity | {\"member\":\"a\",\"stance\":\"block\"} | stances[0].stance",
        "consent | {\"member\":\"z\",\"stance\":\"support\"} | stances[0].member",
        "consent | {\"member\":\"a\",\"stance\":\"conditional\",\"conditions\":[]} | stances[0].conditions",
        "consent | {\"member\":\"a\",\"stance\":\"conditional\",\"conditions\":[\"later\"]} | stances[0].conditions[0]",
        "consent | {\"member\":\"a\",\"stance\":\"support\",\"conditions\":[\"open\"]} | stances[0].conditions",
        "consent | {\"member\":\"a\",\"stance\":\"support\",\"reason\":\"legal\"} | stances[0].reason",
        "consent | {\"member\":\"a\",\"stance\":\"stand-aside\",\"reason\":\"mood\"} | stances[0].reason",
        "consent | {\"member\":\"a\",\"stance\":\"yes\"} | stances[0].stance",
        "consent | {\"member\":\"a\",\"stance\":\"support\",\"textVersion\":9} | stances[0].textVersion",
        "consent | {\"member\":\"a\",\"stance\":\"support\"},{\"member\":\"a\",\"stance\":\"block\"} | stances[1].member",
      })
  void faultsOfAStanceNameTheField(String rule, String stances, String field) {
    String json =
        "{\"members\":[{\"id\":\"a\"}],\"textVersion\":2,\"rule\":{\"name\":\""
            + rule
            + "\"},\"stances\":["
            + stances
            + "]}";
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(Unreadable.class)
        .hasMessageStartingWith(field + ":");
  }

  @Test
  void aBlockInTheFallbackCountsAsOpposing() {
    Question question =
        read(
            "{\"members\":[{\"id\":\"a\"}],\"rule\":{\"name\":\"fallback\"},"
                + "\"stances\":[{\"member\":\"a\",\"stance\":\"block\"}]}");
    Map<String, Object> answer = VerdictFile.write(question);
    assertThat(answer.keySet())
        .containsExactly(
            "outcome",
            "windowOpen",
            "quorum",
            "counts",
            "yes",
            "present",
            "sum",
            "statement",
            "whatIf");
    assertThat(answer.get("counts").toString()).contains("oppose=1", "block=0");
    assertThat(JsonText.of(answer)).startsWith("{\"outcome\":\"failed\",\"windowOpen\":false,");
  }
}
