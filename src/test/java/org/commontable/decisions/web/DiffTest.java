package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What changed between two texts, as it is read. */
class DiffTest {
  @Test
  void aParagraphThatWentKeepsItsDistanceFromTheOneBefore() {
    assertThat(Diff.of("One stays.\n\nTwo goes.", "One stays."))
        .containsExactly(
            new Diff.Run(Diff.Kind.SAME, "One stays.\n\n"),
            new Diff.Run(Diff.Kind.GONE, "Two goes."));
  }

  @Test
  void whatCameKeepsItsOwn() {
    assertThat(Diff.of("One stays.", "One stays.\n\nTwo comes."))
        .containsExactly(
            new Diff.Run(Diff.Kind.SAME, "One stays.\n\n"),
            new Diff.Run(Diff.Kind.NEW, "Two comes."));
  }
}
