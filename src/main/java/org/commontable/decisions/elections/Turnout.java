package org.commontable.decisions.elections;

import java.util.List;
import java.util.function.Predicate;
import org.commontable.decisions.rules.Attendance;
import org.commontable.decisions.rules.Member;
import org.commontable.decisions.rules.Weight;

/** Who takes part in an election: who has cast a ballot, and nobody else. All weigh alike. */
final class Turnout {
  private Turnout() {}

  static Attendance of(List<Voter> voters) {
    return new Attendance(members(voters, Voter::voted), members(voters, voter -> !voter.voted()));
  }

  private static List<Member> members(List<Voter> voters, Predicate<Voter> chosen) {
    return voters.stream()
        .filter(chosen)
        .map(it -> new Member(it.organization().toString(), Weight.ONE, it.chamber()))
        .toList();
  }
}
