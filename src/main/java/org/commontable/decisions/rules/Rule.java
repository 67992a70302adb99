package org.commontable.decisions.rules;

import java.util.List;
import org.commontable.shared.Fraction;

/**
 * A decision rule: quorum aside, a decision passes when every part is met and somebody says yes.
 */
public sealed interface Rule permits ConsensusRule, VoteRule {
  /** As written in files and in the record. */
  String name();

  /** The parts in the order in which they are shown. */
  List<Part> parts(Table table);

  /** What must be above zero for anything to pass. */
  default List<Part> zeroGuards(Table table) {
    Tally<Heads> heads = table.heads();
    return List.of(
        Part.of(
            "zero",
            heads.yes(),
            Relation.MORE_THAN,
            Fraction.ZERO,
            heads.members(),
            Figures.of(heads)));
  }

  /** Whether this stance belongs to the rule; a foreign one is an error, never a guess. */
  boolean admits(Stance stance);

  /** What follows when a part is unmet. */
  Outcome unmet();

  /** Whether the absent may answer after adoption. */
  boolean opensWindow();

  default boolean carriesBlockAsOppose() {
    return false;
  }

  /** Whether weight decides anything here; then heads and weight are shown side by side. */
  default boolean weighs() {
    return false;
  }
}
