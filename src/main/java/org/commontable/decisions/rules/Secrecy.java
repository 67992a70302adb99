package org.commontable.decisions.rules;

import java.util.List;

/** Whether a ballot can be secret: a weight that nobody else has would name its member. */
public final class Secrecy {
  private Secrecy() {}

  public static boolean isPossible(List<Member> members) {
    return members.stream().map(Member::weight).distinct().count() == 1;
  }
}
