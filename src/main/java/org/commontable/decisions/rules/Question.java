package org.commontable.decisions.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything a verdict depends on, and nothing else.
 *
 * @param members the table frozen at opening, with weights
 * @param textVersion the version that is decided; ballots on an older one count as silent
 * @param present who is on the roll, with or without a stance; a guest may be, and counts nowhere
 * @param ballots at most one of each member
 */
public record Question(
    List<Member> members,
    Rule rule,
    Quorum quorum,
    ConditionMode mode,
    long textVersion,
    Set<String> present,
    List<Ballot> ballots) {

  public Question {
    members = List.copyOf(members);
    present = Set.copyOf(present);
    ballots = List.copyOf(ballots);
    if (members.isEmpty()) {
      throw new Unreadable("members", "at least one member is needed");
    }
    Set<String> ids = members.stream().map(Member::id).collect(Collectors.toSet());
    if (ids.size() != members.size()) {
      throw new Unreadable("members", "a member is named twice");
    }
    mustSit(members, quorum);
    Set<String> answered = new LinkedHashSet<>();
    for (int i = 0; i < ballots.size(); i++) {
      String at = "stances[" + i + "]";
      Ballot ballot = ballots.get(i);
      if (!ids.contains(ballot.member())) {
        throw new Unreadable(at + ".member", "\"" + ballot.member() + "\" is not a member");
      }
      if (!answered.add(ballot.member())) {
        throw new Unreadable(at + ".member", "\"" + ballot.member() + "\" has two stances");
      }
      if (!rule.admits(ballot.stance())) {
        throw new Unreadable(
            at + ".stance",
            "\"" + ballot.stance().written() + "\" is foreign to the rule " + rule.name());
      }
      if (ballot.textVersion() > textVersion) {
        throw new Unreadable(at + ".textVersion", "there is no such version of the text yet");
      }
    }
  }

  /** A quorum of a chamber in which nobody sits could never be met. */
  private static void mustSit(List<Member> members, Quorum quorum) {
    if (quorum instanceof CombinedQuorum combined) {
      Set<String> chambers = members.stream().map(Member::chamber).collect(Collectors.toSet());
      for (String chamber : combined.chambers().keySet()) {
        if (!chambers.contains(chamber)) {
          throw new Unreadable("quorum.chambers." + chamber, "no member sits in this chamber");
        }
      }
    }
  }

  /** Where each member stands, in the order of the members. */
  Map<Member, Position> positions() {
    Map<String, Position> said =
        ballots.stream()
            .filter(ballot -> ballot.textVersion() == textVersion)
            .collect(
                Collectors.toMap(
                    Ballot::member, ballot -> Position.of(ballot.stance(), mode, rule)));
    var positions = new LinkedHashMap<Member, Position>();
    members.forEach(m -> positions.put(m, said.getOrDefault(m.id(), Position.SILENT)));
    return positions;
  }

  /** Members whose stance counts as a yes, in their order. */
  public List<String> yesMembers() {
    return positions().entrySet().stream()
        .filter(seat -> seat.getValue().isYes())
        .map(seat -> seat.getKey().id())
        .toList();
  }

  /** Where this member stands; silent for somebody who has no seat. */
  public Position position(String member) {
    return positions().entrySet().stream()
        .filter(seat -> seat.getKey().id().equals(member))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Position.SILENT);
  }

  public Table table() {
    return Table.of(positions(), present);
  }

  public Verdict verdict() {
    return Verdict.of(this);
  }

  /** The same question with this member's stance on the current text in place of any other. */
  public Question with(String member, Stance stance) {
    var others = new ArrayList<>(ballots);
    others.removeIf(ballot -> ballot.member().equals(member));
    others.add(new Ballot(member, stance, textVersion));
    return new Question(members, rule, quorum, mode, textVersion, present, others);
  }

  public Question under(Rule other, List<Ballot> restated) {
    return new Question(members, other, quorum, mode, textVersion, present, restated);
  }
}
