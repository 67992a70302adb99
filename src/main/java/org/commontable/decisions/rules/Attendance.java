package org.commontable.decisions.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who takes part and who does not: a member on the roll, or holding a stance on the current text,
 * takes part. Read from the ballots cast and from the roll, never from the number invited.
 */
public record Attendance(List<Member> here, List<Member> absent) {
  public Attendance {
    here = List.copyOf(here);
    absent = List.copyOf(absent);
  }

  static Attendance of(Map<Member, Position> positions, Set<String> roll) {
    List<Member> here = new ArrayList<>();
    List<Member> absent = new ArrayList<>();
    positions.forEach(
        (member, position) -> {
          boolean takesPart = position != Position.SILENT || roll.contains(member.id());
          (takesPart ? here : absent).add(member);
        });
    return new Attendance(here, absent);
  }

  Attendance only(Predicate<Member> chosen) {
    return new Attendance(
        here.stream().filter(chosen).toList(), absent.stream().filter(chosen).toList());
  }

  Heads present() {
    return new Heads(here.size());
  }

  Heads members() {
    return new Heads(here.size() + absent.size());
  }

  Weight presentWeight() {
    return sum(here);
  }

  Weight weightOfAll() {
    return sum(here).plus(sum(absent));
  }

  private static Weight sum(List<Member> members) {
    return members.stream().map(Member::weight).reduce(Weight.NONE, Weight::plus);
  }
}
