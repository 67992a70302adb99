package org.commontable.decisions.rules;

import java.util.List;

/**
 * A change and the verdict it leads to; the sentence is written from the verdict computed on the
 * changed question, so it comes true when applied.
 */
public record WhatIf(Change change, Verdict before, Verdict after) {

  /** What might happen. */
  public sealed interface Change {
    Question applyTo(Question question);
  }

  /** These members take this stance on the current text. */
  public record Takes(List<String> members, Stance stance) implements Change {
    public Takes {
      members = List.copyOf(members);
    }

    @Override
    public Question applyTo(Question question) {
      Question changed = question;
      for (String member : members) {
        changed = changed.with(member, stance);
      }
      return changed;
    }
  }

  /** This member goes on saying nothing. */
  public record StaysSilent(String member) implements Change {
    @Override
    public Question applyTo(Question question) {
      return question;
    }
  }

  /** Every open condition of this member is accepted. */
  public record OpenConditionsAccepted(String member) implements Change {
    @Override
    public Question applyTo(Question question) {
      for (Ballot ballot : question.ballots()) {
        if (ballot.member().equals(member)
            && ballot.stance() instanceof Stance.Conditional(List<ConditionState> conditions)) {
          return question.with(
              member,
              new Stance.Conditional(
                  conditions.stream()
                      .map(s -> s == ConditionState.OPEN ? ConditionState.ACCEPTED : s)
                      .toList()));
        }
      }
      return question;
    }
  }

  /** The same stances under another rule; blocks are carried as opposition. */
  public record Under(Rule rule) implements Change {
    @Override
    public Question applyTo(Question question) {
      return question.under(
          rule,
          question.ballots().stream()
              .map(
                  ballot ->
                      ballot.stance() instanceof Stance.Block
                          ? new Ballot(ballot.member(), Stances.OPPOSE, ballot.textVersion())
                          : ballot)
              .toList());
    }
  }

  static WhatIf of(Question question, Change change) {
    return new WhatIf(change, question.verdict(), change.applyTo(question).verdict());
  }

  /** Before there was no quorum, and this supplies it. */
  public boolean suppliesQuorum() {
    return !before.quorum().met() && after.quorum().met();
  }
}
