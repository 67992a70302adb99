package org.commontable.decisions.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.commontable.decisions.rules.Unreadable;
import org.commontable.decisions.rules.Wording;
import org.commontable.shared.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a question file may say beyond members, rule and stances. */
class AskedFileTest {
  private static Map<String, Object> answer(String json) {
    Object read =
        StrictJson.read(
            new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    return FastPathFile.isOne(read)
        ? FastPathFile.answer(read, Wording.ENGLISH)
        : VerdictFile.write(QuestionFile.asked(read), Wording.ENGLISH);
  }

  private static String said(String json, String field) {
    return JsonText.of(answer(json).getOrDefault(field, "left out"));
  }

  private static final String FOUR =
      "{'members':[{'id':'a','weight':5},{'id':'b','weight':1},{'id':'c','weight':1},"
          + "{'id':'d','weight':1}],";

  @Test
  void aPlainQuestionIsAnsweredAsEver() {
    assertThat(answer(FOUR + "'rule':{'name':'consensus'}}").keySet())
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
  }

  @Test
  void weightIsShownBesideHeadsAndTheHeaviestIsWarnedOf() {
    String json =
        FOUR
            + "'rule':{'name':'weighted-majority'},'stances':[{'member':'a','stance':'support'},"
            + "{'member':'b','stance':'oppose'},{'member':'c','stance':'oppose'}]}";
    assertThat(said(json, "byWeight"))
        .isEqualTo(
            "{\"yes\":\"5\",\"no\":\"2\",\"cast\":\"7\",\"present\":\"7\",\"members\":\"8\"}");
    assertThat(said(json, "warnings"))
        .isEqualTo(
            "[\"a holds 5 of 8 of the weight, more than one-third: cap the share of one member or"
                + " ask for a double majority.\"]");
    String capped = json.replace("'rule'", "'weightCap':'1/3','rule'");
    assertThat(said(capped, "byWeight")).contains("\"yes\":\"3/2\"", "\"members\":\"9/2\"");
    assertThat(said(capped, "outcome")).isEqualTo("\"failed\"");
    assertThat(said(capped, "warnings")).isEqualTo("\"left out\"");
    assertThat(said(json.replace("'weighted-majority'", "'majority-of-votes'"), "warnings"))
        .isEqualTo("\"left out\"");
    assertThat(
            said(
                json.replace(
                    "'weighted-majority'",
                    "'double-majority','heads':{'name':'unanimity'},'weight':{'name':'unanimity'}"),
                "warnings"))
        .isEqualTo("\"left out\"");
  }

  @Test
  void aQuorumOfSeveralPartsShowsEach() {
    String json =
        "{'members':[{'id':'a','chamber':'unions'},{'id':'b','chamber':'unions'},"
            + "{'id':'c','chamber':'parents'},{'id':'d'}],'rule':{'name':'majority-of-votes'},"
            + "'quorum':{'kind':'per-chamber','chambers':{'unions':{'kind':'majority'},"
            + "'parents':{'kind':'fixed','n':1}}},'present':['a','b'],"
            + "'stances':[{'member':'a','stance':'support'}]}";
    assertThat(said(json, "quorum"))
        .isEqualTo("{\"needed\":3,\"counted\":2,\"met\":false,\"moreNeeded\":1}");
    assertThat(said(json, "quorumParts"))
        .contains("parents: 0 of 1 took part", "unions: 2 of 2 took part");
    assertThat(said(json, "sum")).endsWith(": no quorum, 1 more needed\"");
  }

  @Test
  void blocksOfAConsensusThatBearsThemAreToldWithTheirReasons() {
    String json =
        FOUR
            + "'rule':{'name':'consensus-minus','k':1},'stances':["
            + "{'member':'a','stance':'support'},{'member':'b','stance':'support'},"
            + "{'member':'c','stance':'support'},"
            + "{'member':'d','stance':'block','reason':'harms renters'}]}";
    assertThat(said(json, "outcome")).isEqualTo("\"adopted\"");
    assertThat(said(json, "blocks")).isEqualTo("[{\"member\":\"d\",\"reason\":\"harms renters\"}]");
    assertThat(said(json.replace("'consensus-minus','k':1", "'consensus'"), "blocks"))
        .isEqualTo("\"left out\"");
  }

  @Test
  void whatIsNotConfirmedMakesTheVerdictProvisional() {
    String json =
        FOUR
            + "'rule':{'name':'majority-of-members'},'stances':["
            + "{'member':'a','stance':'support'},{'member':'b','stance':'support'},"
            + "{'member':'c','stance':'support','confirmed':false}]}";
    assertThat(said(json, "provisional")).isEqualTo("true");
    assertThat(said(json.replace(",'confirmed':false", ",'confirmed':true"), "provisional"))
        .isEqualTo("\"left out\"");
    assertThat(said(json.replace("'majority-of-members'", "'unanimity'"), "provisional"))
        .as("lapsed without it")
        .isEqualTo("true");
    assertThat(
            said(
                json.replace("'stances'", "'quorum':{'kind':'half'},'stances'")
                    .replace("'majority-of-members'", "'unanimity'"),
                "provisional"))
        .isEqualTo("false");
  }

  @Test
  void delegatesAndProxiesAreTold() {
    String json =
        FOUR
            + "'rule':{'name':'majority-of-votes'},'present':['a',"
            + "{'member':'c','channel':'phone'},"
            + "{'member':'d','channel':'paper','announced':false}],'stances':["
            + "{'member':'a','delegate':'Ana','stance':'support'},"
            + "{'member':'a','delegate':'Ben','stance':'oppose'},"
            + "{'member':'b','proxy':'d','stance':'support'}]}";
    assertThat(said(json, "notices"))
        .isEqualTo(
            "[{\"notice\":\"delegates-differ\",\"member\":\"a\"},"
                + "{\"notice\":\"holder-absent\",\"member\":\"b\",\"holder\":\"d\"}]");
    assertThat(said(json, "present")).isEqualTo("2");
    assertThat(said(json.replace(",'announced':false", ""), "yes")).isEqualTo("1");
    assertThat(said(json.replace("'proxy':'d'", "'by':'contact'"), "yes")).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'secret':true | secret",
        "'secret':1 | secret",
        "'weightCap':'1/5' | weightCap",
        "'weightCap':0 | weightCap",
        "'proxiesHeld':-1 | proxiesHeld",
        "'proxiesHeld':0,'present':['a'],'stances':[{'member':'b','proxy':'a','stance':'support'}] | stances[0].proxy",
        "'present':[{'member':'a'}] | present[0].channel",
        "'present':[{'member':'a','channel':'owl'}] | present[0].channel",
        "'present':[{'member':'a','channel':'web','at':1}] | present[0].at",
        "'present':['a',{'member':'a','channel':'web'}] | present[1]",
        "'stances':[{'member':'b','delegate':'x','proxy':'a','stance':'support'}] | stances[0].delegate",
        "'stances':[{'member':'b','by':'contact','proxy':'a','stance':'support'}] | stances[0].proxy",
        "'stances':[{'member':'b','by':'chair','stance':'support'}] | stances[0].by",
        "'stances':[{'member':'b','confirmed':'no','stance':'support'}] | stances[0].confirmed",
        "'quorum':{'kind':'per-chamber'} | quorum.chambers",
        "'quorum':{'kind':'per-chamber','chambers':[]} | quorum.chambers",
        "'quorum':{'kind':'per-chamber','chambers':{'x':{'kind':'half'}}} | quorum.chambers.x",
        "'quorum':{'kind':'half','weight':{'kind':'per-chamber'}} | quorum.weight.kind",
        "'quorum':{'kind':'half','weight':{'kind':'fixed','n':1000000001}} | quorum.weight.n",
        "'quorum':{'kind':'half','weight':{'kind':'half','x':1}} | quorum.weight.x",
      })
  void faultsNameTheField(String more, String field) {
    assertThatThrownBy(() -> answer(FOUR + "'rule':{'name':'unanimity'}," + more + "}"))
        .isInstanceOf(Unreadable.class)
        .hasMessageStartingWith(field + ":");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'share-per-option' | rule.options",
        "'share-per-option','options':[] | rule.options",
        "'share-per-option','options':[{'option':'block'}] | rule.options[0].min",
        "'share-per-option','options':[{'option':'yes','min':'1/2','max':'1/2'}] | rule.options[0].min",
        "'share-per-option','options':[{'option':'abstain','max':'1/2'}] | rule.options[0].option",
        "'share-per-option','options':[{'option':'maybe','max':'1/2'}] | rule.options[0].option",
        "'share-per-option','options':[{'option':'block','min':'1/2'}] | rule.options[0].min",
        "'share-per-option','options':[{'option':'yes','max':'1/2'}] | rule.options[0].max",
        "'share-per-option','options':[{'option':'yes','min':'0/1'}] | rule.options[0].min",
        "'share-per-option','options':[{'option':'block','max':'3/2'}] | rule.options[0].max",
        "'share-per-option','options':[{'option':'yes','min':'1/2','of':'votes'}] | rule.options[0].min",
        "'share-per-option','options':[{'option':'yes','min':'1/2','of':'seats'}] | rule.options[0].of",
        "'share-per-option','options':[{'option':'yes','min':'1/2','x':1}] | rule.options[0].x",
        "'share-of-weight','share':'2/3' | rule.of",
        "'share-of-weight','share':'1/3','of':'votes' | rule.share",
        "'share-of-weight','share':'4/3','of':'cast' | rule.share",
        "'share-of-cast','share':0 | rule.share",
        "'consent','silenceConsents':'yes' | rule.silenceConsents",
        "'fallback','rules':[] | rule.rules",
        "'fallback','rules':[{'name':'fallback'}] | rule.rules[0].name",
        "'double-majority','heads':{'name':'share-of-weight','share':'2/3','of':'cast'},'weight':{'name':'unanimity'} | rule.heads.name",
      })
  void faultsOfTheRuleNameTheField(String rule, String field) {
    assertThatThrownBy(() -> answer(FOUR + "'rule':{'name':" + rule + "}}"))
        .isInstanceOf(Unreadable.class)
        .hasMessageStartingWith(field + ":");
  }

  private static final String FAST =
      "{'members':[{'id':'a'},{'id':'b'},{'id':'c'},{'id':'d'}],'rule':{'name':'fast-path'},"
          + "'present':['a','guest'],'sponsor':'a','hoursFiled':24,'sense':["
          + "{'member':'b','sense':'like'},{'member':'c','sense':'can-live-with'},"
          + "{'member':'a','sense':'uncomfortable'},{'member':'d','sense':'uncomfortable'}]";

  @Test
  void theFastPathTellsWhatComesNext() {
    assertThat(said(FAST + "}", "step")).isEqualTo("\"objections\"");
    assertThat(said(FAST + "}", "present")).isEqualTo("4");
    assertThat(said(FAST + "}", "counts"))
        .isEqualTo("{\"like\":1,\"canLiveWith\":1,\"uncomfortable\":2}");
    assertThat(said(FAST.replace("'sponsor':'a'", "'sponsor':'b'") + "}", "step"))
        .isEqualTo("\"objections\"");
    assertThat(said(FAST.replace("'sponsor':'a'", "'sponsor':'z'") + "}", "step"))
        .isEqualTo("\"sponsor-absent\"");
    String over = ",'overObjections':[{'member':'a','vote':'no'},{'member':'b','vote':'yes'}";
    assertThat(said(FAST + over + "]}", "overObjections")).isEqualTo("\"back-to-sponsor\"");
    assertThat(said(FAST + over + ",{'member':'c','vote':'yes'}]}", "overObjections"))
        .isEqualTo("\"passes\"");
    assertThat(said(FAST + over + ",{'member':'c','vote':'yes'}]}", "overSum"))
        .contains("2 yes, 1 no; 2 > 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'like'}] | 'like'}],'x':1 | x",
        "'sense':'like' | 'sense':'love' | sense[0].sense",
        "{'member':'b','sense' | {'member':'z','sense' | sense[0].member",
        "{'member':'b','sense' | {'member':'c','sense' | sense[1].member",
        "'hoursFiled':24 | 'hoursFiled':'24' | hoursFiled",
        "{'id':'a'},{'id':'b'} | {'id':'b'},{'id':'b'} | members[1].id",
        "'sense':'can-live-with' | 'sense':'like','x':1 | sense[1].x",
        "'uncomfortable'},{'member':'d','sense':'uncomfortable'}] | 'like'}],'overObjections':[] | overObjections",
      })
  void faultsOfTheFastPathNameTheField(String old, String with, String field) {
    String json =
        FAST.contains(old)
            ? FAST.replaceFirst(java.util.regex.Pattern.quote(old), with)
            : FAST + ",'x':1";
    assertThatThrownBy(() -> answer(json + "}"))
        .isInstanceOf(Unreadable.class)
        .hasMessageStartingWith(field + ":");
  }

  @Test
  void aSecretBallotOfEqualWeightsIsRead() {
    assertThat(
            said(
                "{'members':[{'id':'a'},{'id':'b'}],'rule':{'name':'majority-of-votes'},"
                    + "'secret':true,'stances':[{'member':'a','stance':'support'},"
                    + "{'member':'b','stance':'support'}]}",
                "outcome"))
        .isEqualTo("\"adopted\"");
    assertThat(List.of(FastPathFile.isOne(List.of()), FastPathFile.isOne(Map.of("rule", "x"))))
        .containsOnly(false);
  }
}
