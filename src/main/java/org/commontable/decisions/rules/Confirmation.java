package org.commontable.decisions.rules;

import java.util.List;
import java.util.Set;

/**
 * What was adopted under an emergency rule is confirmed by the same rule: who does not say yes at
 * the meeting counts as any other member that was silent.
 */
public final class Confirmation {
  private Confirmation() {}

  public static boolean by(
      List<Member> members, Rule rule, Quorum quorum, List<String> confirming) {
    List<Ballot> yes =
        confirming.stream().map(member -> new Ballot(member, Stances.SUPPORT, 1)).toList();
    return new Question(
            members, rule, quorum, ConditionMode.COUNT_AS_SUPPORT, 1, Set.copyOf(confirming), yes)
        .verdict()
        .adopted();
  }
}
