package org.commontable.decisions.rules;

import java.util.List;
import java.util.Map;

/** Whether the outcome is settled although some have not answered. */
public final class Foregone {
  /** More silent members than this are waited for rather than counted through. */
  private static final int MOST_COUNTED = 16;

  private Foregone() {}

  /**
   * True when nothing that the silent could still say changes the outcome. While some are silent, a
   * condition that the mover has not answered may still become a yes: then nothing is settled.
   */
  public static boolean is(Question question) {
    List<Member> silent =
        question.positions().entrySet().stream()
            .filter(seat -> seat.getValue() == Position.SILENT)
            .map(Map.Entry::getKey)
            .toList();
    if (silent.isEmpty()) {
      return true;
    }
    if (question.mode() == ConditionMode.COUNT_IF_ACCEPTED && isAConditionOpen(question)) {
      return false;
    }
    boolean alike =
        silent.stream().map(Member::weight).distinct().count() == 1
            && silent.stream().map(Member::chamber).distinct().count() == 1
            && silent.stream().map(m -> question.present().contains(m.id())).distinct().count()
                == 1;
    if (!alike || silent.size() > MOST_COUNTED || anyStanceMatters(question.rule())) {
      return false;
    }
    return always(question, question.verdict().outcome(), silent, choices(question.rule()));
  }

  /** Where each kind of stance has its own share, too many ways lead on to be counted through. */
  private static boolean anyStanceMatters(Rule rule) {
    if (rule instanceof DoubleMajority both) {
      return anyStanceMatters(both.heads()) || anyStanceMatters(both.weight());
    }
    return rule instanceof VoteRule && rule.admits(Stances.BLOCK) && !rule.carriesBlockAsOppose();
  }

  private static boolean isAConditionOpen(Question question) {
    return question.ballots().stream()
        .filter(ballot -> ballot.textVersion() == question.textVersion())
        .anyMatch(
            ballot ->
                ballot.stance() instanceof Stance.Conditional conditional
                    && conditional.conditions().contains(ConditionState.OPEN));
  }

  private static List<Stance> choices(Rule rule) {
    return rule instanceof ConsensusRule
        ? List.of(Stances.SUPPORT, Stances.STAND_ASIDE, Stances.RECUSED, Stances.BLOCK)
        : List.of(Stances.SUPPORT, Stances.OPPOSE, Stances.ABSTAIN, Stances.RECUSED);
  }

  /** The silent are alike, so only how many say what matters: each stance is dealt out in turn. */
  private static boolean always(
      Question question, Outcome outcome, List<Member> left, List<Stance> choices) {
    if (question.verdict().outcome() != outcome) {
      return false;
    }
    if (choices.isEmpty()) {
      return true;
    }
    Question changed = question;
    for (int n = 0; n <= left.size(); n++) {
      if (n > 0) {
        changed = changed.with(left.get(n - 1).id(), choices.getFirst());
      }
      if (!always(
          changed, outcome, left.subList(n, left.size()), choices.subList(1, choices.size()))) {
        return false;
      }
    }
    return true;
  }
}
