package org.commontable.decisions.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commontable.decisions.clauses.Edit.Change;

/** Whatever the text and the changes: nothing is lost, and no order matters. */
class EditsProperties {
  /** A text with changes of it, each of some of its clauses. */
  record Proposed(Clauses text, Edits one, Edits other) {}

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a", "b", "- a", "- b", "1. a", "2. b", "# a", "\n", "\n", "\n\n", " ", "1986. a",
            "  - c")
        .list()
        .ofMaxSize(20)
        .map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<Proposed> proposed() {
    return texts()
        .map(Clauses::of)
        .filter(text -> text.size() > 0)
        .flatMap(
            text ->
                Combinators.combine(edits(text), edits(text))
                    .as((one, other) -> new Proposed(text, one, other)));
  }

  private static Arbitrary<Edits> edits(Clauses text) {
    var words = Arbitraries.of("new", "- new", "3. new", "# new", "newer\n\n- and newest", "other");
    return Combinators.combine(
            Arbitraries.integers().between(1, text.size()), Arbitraries.of(Change.class), words)
        .as((clause, change, said) -> new Edit(clause, change, change == Change.STRIKE ? "" : said))
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(EditsProperties::oneForOneClause);
  }

  private static Edits oneForOneClause(List<Edit> edits) {
    var byClause = new LinkedHashMap<Integer, Edit>();
    edits.forEach(edit -> byClause.put(edit.clause(), edit));
    return new Edits(new ArrayList<>(byClause.values()));
  }

  @Property
  void aTextFallsIntoClausesAndIsItselfAgain(@ForAll("texts") String text) {
    assertThat(Clauses.of(text).text()).isEqualTo(text);
  }

  /** Apply, then compare: what is new is what was proposed, the rest stands word for word. */
  @Property
  void theChangedTextDiffersByWhatWasProposedAndNothingElse(@ForAll("proposed") Proposed proposed) {
    var expected = new ArrayList<String>();
    for (int number = 1; number <= proposed.text().size(); number++) {
      int here = number;
      var edit = proposed.one().all().stream().filter(it -> it.clause() == here).findFirst();
      var change = edit.map(Edit::change);
      var said = edit.map(it -> Clauses.of(it.words()).words()).orElse(List.of());
      if (change.filter(it -> it == Change.AFTER).isEmpty()) {
        expected.addAll(said);
      }
      if (change.filter(it -> it == Change.REPLACE || it == Change.STRIKE).isEmpty()) {
        expected.add(proposed.text().words(number));
      }
      if (change.filter(it -> it == Change.AFTER).isPresent()) {
        expected.addAll(said);
      }
    }
    assertThat(Clauses.of(proposed.one().applyTo(proposed.text())).words()).isEqualTo(expected);
  }

  /** Most pairs clash; in an unlucky thousand more than five of six did. */
  @Property(maxDiscardRatio = 50)
  void theOrderOfChangesThatDoNotClashDoesNotMatter(@ForAll("proposed") Proposed proposed) {
    Assume.that(!proposed.one().clashesWith(proposed.other()));
    var one = Clauses.of(proposed.one().applyTo(proposed.text()));
    var other = Clauses.of(proposed.other().applyTo(proposed.text()));
    var otherAfter = proposed.other().carriedTo(one, proposed.text());
    var oneAfter = proposed.one().carriedTo(other, proposed.text());
    Assume.that(oneAfter.isPresent() && otherAfter.isPresent());
    assertThat(otherAfter.orElseThrow().applyTo(one))
        .isEqualTo(oneAfter.orElseThrow().applyTo(other));
  }

  @Property
  void clashingIsMutual(@ForAll("proposed") Proposed proposed) {
    assertThat(proposed.one().clashesWith(proposed.other()))
        .isEqualTo(proposed.other().clashesWith(proposed.one()));
  }
}
