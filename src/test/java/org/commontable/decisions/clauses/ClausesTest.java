package org.commontable.decisions.clauses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.commontable.decisions.clauses.Edit.Change;
import org.junit.jupiter.api.Test;

/** Paragraphs, headings and list items are clauses; a change touches nothing else. */
class ClausesTest {
  private static final String TEXT =
      "# Our demand\nWe ask the board\nof Tarrow\n\n1. to publish by June 30;\n2. to name a person.\n\nWe meet again in May.";
  private static final Clauses CLAUSES = Clauses.of(TEXT);

  @Test
  void paragraphsHeadingsAndItemsAreClauses() {
    assertThat(CLAUSES.words())
        .containsExactly(
            "# Our demand",
            "We ask the board\nof Tarrow",
            "1. to publish by June 30;",
            "2. to name a person.",
            "We meet again in May.");
    assertThat(CLAUSES.text()).isEqualTo(TEXT);
  }

  @Test
  void aReaderCallsAnItemByItsPrintedNumber() {
    assertThat(called(TEXT))
        .containsExactly("heading 1", "paragraph 1", "item 1", "item 2", "paragraph 2");
    assertThat(called("We ask\n\n1. a\n1. b\n   - c\n   - d\n1. e\n\nAnd\n\n- f\n- g"))
        .containsExactly(
            "paragraph 1",
            "item 1 of 1",
            "item 2 of 1",
            "item 2.1 of 1",
            "item 2.2 of 1",
            "item 3 of 1",
            "paragraph 2",
            "item 1 of 2",
            "item 2 of 2");
    assertThat(called("3. a\n4. b\n\n   more of it\n\n5. c"))
        .containsExactly("item 3", "item 4", "paragraph 1", "item 5");
    assertThat(called("- a\n1. b\n2. c"))
        .containsExactly("item 1 of 1", "item 1 of 2", "item 2 of 2");
    assertThat(Clauses.of("1. a\n1. b").shown(2)).isEqualTo("2. b");
    assertThat(Clauses.of("A\n\n1986 was good").shown(2)).isEqualTo("1986 was good");
  }

  @Test
  void twoOfOnePlaceAreToldApartByHowTheyBegin() {
    assertThat(Clauses.begin("1. by Monday;")).isEqualTo("by Monday");
    assertThat(Clauses.begin("By Monday\nat noon")).isEqualTo("By Monday…");
    assertThat(Clauses.begin("word ".repeat(20))).hasSize(60).endsWith("word…");
    assertThat(Clauses.begin("x".repeat(99))).hasSize(61);
  }

  private static List<String> called(String text) {
    return Clauses.of(text).places().stream()
        .map(
            it ->
                it.kind().written() + " " + it.number() + (it.list() > 0 ? " of " + it.list() : ""))
        .toList();
  }

  @Test
  void aYearInAParagraphBeginsNoList() {
    assertThat(Clauses.of("It began in\n1986. A good year\n- for some").words())
        .containsExactly("It began in\n1986. A good year", "- for some");
  }

  @Test
  void aClauseIsReplacedStruckAndSetBesideAnother() {
    assertThat(change(3, Change.REPLACE, "1. to publish by July 30;"))
        .isEqualTo(TEXT.replace("June", "July"));
    assertThat(change(4, Change.STRIKE, ""))
        .isEqualTo(TEXT.replace("2. to name a person.\n\n", "\n"));
    assertThat(change(3, Change.AFTER, "2. to say why;"))
        .isEqualTo(TEXT.replace("30;\n", "30;\n2. to say why;\n"));
    assertThat(change(1, Change.BEFORE, "Preamble"))
        .as("a heading would swallow nothing")
        .isEqualTo("Preamble\n\n" + TEXT);
    assertThat(change(5, Change.STRIKE, ""))
        .isEqualTo(TEXT.replace("\n\nWe meet again in May.", ""));
  }

  @Test
  void aParagraphInTheMiddleOfAListStandsApart() {
    assertThat(Clauses.of(change(3, Change.AFTER, "Somebody must.")).words())
        .containsSequence("1. to publish by June 30;", "Somebody must.", "2. to name a person.");
  }

  @Test
  void whatReplacesAnItemOrComesBesideItGetsItsMark() {
    assertThat(CLAUSES.asItemLike(4, "to say why")).isEqualTo("2. to say why");
    assertThat(CLAUSES.asItemLike(4, "- to say why")).isEqualTo("- to say why");
    assertThat(CLAUSES.asItemLike(2, "To say why")).isEqualTo("To say why");
    assertThat(CLAUSES.asItemLike(4, "## Why")).as("no item").isEqualTo("## Why");
    var within = Clauses.of("1. one\n   - deep\n2. two");
    assertThat(within.asItemLike(2, "- deeper")).as("as deep").isEqualTo("   - deeper");
    assertThat(within.asItemLike(2, "deeper")).isEqualTo("   - deeper");
  }

  @Test
  void changesOfOneClauseClashAndSoDoInsertionsInOnePlace() {
    var item = edit(3, Change.REPLACE, "1. x");
    assertThat(item.clashesWith(edit(3, Change.STRIKE, ""))).isTrue();
    assertThat(item.clashesWith(edit(4, Change.STRIKE, ""))).isFalse();
    assertThat(item.clashesWith(edit(3, Change.AFTER, "y")))
        .as("it leans on what is gone")
        .isTrue();
    assertThat(edit(3, Change.AFTER, "y").clashesWith(edit(4, Change.BEFORE, "z"))).isTrue();
    assertThat(edit(3, Change.BEFORE, "y").clashesWith(edit(4, Change.REPLACE, "z"))).isFalse();
  }

  @Test
  void aChangeIsCarriedWhereItsClauseStandsUnchanged() {
    var later = Clauses.of("New first.\n\n" + TEXT.replace("in May", "in June"));
    assertThat(edit(4, Change.STRIKE, "").carriedTo(later, CLAUSES))
        .contains(edit(5, Change.STRIKE, ""));
    assertThat(edit(5, Change.STRIKE, "").carriedTo(later, CLAUSES)).isEmpty();
  }

  @Test
  void ofTheSameWordsTwiceEachKeepsItsPlace() {
    var twice = Clauses.of("Yes.\n\nNo.\n\nYes.");
    assertThat(edit(3, Change.STRIKE, "").carriedTo(Clauses.of("Yes.\n\nYes."), twice))
        .contains(edit(2, Change.STRIKE, ""));
    assertThat(edit(3, Change.STRIKE, "").carriedTo(Clauses.of("No.\n\nYes."), twice)).isEmpty();
  }

  @Test
  void nothingIsLeftWhenAllIsStruck() {
    assertThat(edit(1, Change.STRIKE, "").applyTo(Clauses.of("Only this"))).isEmpty();
    assertThat(edit(2, Change.STRIKE, "").fits(Clauses.of("Only this"))).isFalse();
  }

  @Test
  void aChangeSaysSomethingOrStrikes() {
    assertThatThrownBy(() -> new Edit(1, Change.REPLACE, " ")).hasMessageContaining("words");
    assertThatThrownBy(() -> new Edit(0, Change.STRIKE, "")).hasMessageContaining("from 1");
    assertThatThrownBy(() -> new Edits(List.of())).hasMessageContaining("changed");
    assertThatThrownBy(
            () -> Edits.of(new Edit(1, Change.STRIKE, ""), new Edit(1, Change.AFTER, "x")))
        .hasMessageContaining("one change");
  }

  private static Edits edit(int clause, Change change, String words) {
    return Edits.of(new Edit(clause, change, words));
  }

  private static String change(int clause, Change change, String words) {
    return edit(clause, change, words).applyTo(CLAUSES);
  }
}
