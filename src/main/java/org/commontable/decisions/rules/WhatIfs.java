package org.commontable.decisions.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.commontable.shared.Fraction;

/** What would change a verdict: the stances still open, the smallest way to pass, other rules. */
public final class WhatIfs {
  private record Kind(Position position, Weight weight, String chamber, boolean onRoll) {}

  private final Question question;
  private final Verdict now;
  private final Map<Member, Position> positions; // of those who may still answer
  private final List<WhatIf> list = new ArrayList<>();

  private WhatIfs(Question question, Predicate<String> may) {
    this.question = question;
    this.now = question.verdict();
    this.positions = new LinkedHashMap<>(question.positions());
    positions.keySet().removeIf(seat -> !may.test(seat.id()));
  }

  /** For the whole table; members who stand alike are spoken of by the first of them. */
  public static List<WhatIf> of(Question question) {
    return of(question, (String _) -> true);
  }

  /**
   * As {@link #of(Question)}, where some members' time to answer is over: what they said stands.
   *
   * @param may whether this member can still answer
   */
  public static List<WhatIf> of(Question question, Predicate<String> may) {
    var whatIfs = new WhatIfs(question, may);
    whatIfs.theSilentAnswer();
    whatIfs.enoughMoreSupport();
    whatIfs.openConditionsAreAccepted();
    whatIfs.aYesTurns();
    whatIfs.underOtherRules();
    return List.copyOf(whatIfs.list);
  }

  /** What this one member can still do; empty for somebody who has no seat. */
  public static List<WhatIf> of(Question question, String member) {
    var whatIfs = new WhatIfs(question, member::equals);
    whatIfs.positions.forEach(
        (seat, position) -> whatIfs.everyStance(seat.id(), position == Position.SILENT));
    return List.copyOf(whatIfs.list);
  }

  private void theSilentAnswer() {
    oneOfEachKind(Position.SILENT).forEach(member -> everyStance(member, true));
  }

  private void everyStance(String member, boolean silent) {
    for (Stance stance : stancesOf(question.rule())) {
      add(new WhatIf.Takes(List.of(member), stance));
    }
    if (silent) {
      add(new WhatIf.StaysSilent(member));
    }
  }

  private static List<Stance> stancesOf(Rule rule) {
    return switch (rule) {
      case ConsensusRule _ -> List.of(Stances.SUPPORT, Stances.STAND_ASIDE, Stances.BLOCK);
      case VoteRule vote when vote.admits(Stances.BLOCK) && !vote.carriesBlockAsOppose() ->
          List.of(
              Stances.SUPPORT, Stances.STAND_ASIDE, Stances.OPPOSE, Stances.ABSTAIN, Stances.BLOCK);
      case VoteRule _ -> List.of(Stances.SUPPORT, Stances.OPPOSE, Stances.ABSTAIN);
    };
  }

  /** The fewest silent members, in the table's order, whose support would carry it. */
  private void enoughMoreSupport() {
    if (now.adopted()) {
      return;
    }
    List<String> asked = new ArrayList<>();
    Question changed = question;
    for (Map.Entry<Member, Position> seat : positions.entrySet()) {
      if (seat.getValue() == Position.SILENT) {
        asked.add(seat.getKey().id());
        changed = changed.with(seat.getKey().id(), Stances.SUPPORT);
        if (asked.size() > 1 && changed.verdict().adopted()) {
          add(new WhatIf.Takes(asked, Stances.SUPPORT));
          return;
        }
      }
    }
  }

  private void openConditionsAreAccepted() {
    positions.forEach(
        (seat, position) -> {
          if (position == Position.CONDITIONAL_NOT_COUNTED) {
            if (hasOpenCondition(seat.id())) {
              add(new WhatIf.OpenConditionsAccepted(seat.id()));
            }
            add(new WhatIf.Takes(List.of(seat.id()), Stances.SUPPORT));
          }
        });
  }

  private boolean hasOpenCondition(String member) {
    return question.ballots().stream()
        .filter(ballot -> ballot.member().equals(member))
        .anyMatch(
            ballot ->
                ballot.stance() instanceof Stance.Conditional(List<ConditionState> conditions)
                    && conditions.contains(ConditionState.OPEN));
  }

  /** Where one changed mind would change the outcome; where weight decides, each by name. */
  private void aYesTurns() {
    Stance against = question.rule() instanceof ConsensusRule ? Stances.BLOCK : Stances.OPPOSE;
    for (Position yes : List.of(Position.SUPPORT, Position.CONDITIONAL_COUNTED)) {
      for (String member : question.rule().weighs() ? each(yes) : oneOfEachKind(yes)) {
        var turns = WhatIf.of(question, new WhatIf.Takes(List.of(member), against));
        if (turns.after().outcome() != now.outcome()) {
          list.add(turns);
        }
      }
    }
  }

  private void underOtherRules() {
    var twoThirds = new ShareOfVotes(Fraction.of(2, 3));
    for (Rule other :
        List.of(new MajorityOfVotes(), twoThirds, new MajorityOfMembers(), new Fallback())) {
      if (!other.equals(question.rule())) {
        add(new WhatIf.Under(other));
      }
    }
  }

  private void add(WhatIf.Change change) {
    list.add(WhatIf.of(question, change));
  }

  private List<String> each(Position position) {
    return positions.entrySet().stream()
        .filter(seat -> seat.getValue() == position)
        .map(seat -> seat.getKey().id())
        .toList();
  }

  private Iterable<String> oneOfEachKind(Position position) {
    var first = new LinkedHashMap<Kind, String>();
    positions.forEach(
        (seat, held) -> {
          if (held == position) {
            boolean onRoll = held == Position.SILENT && question.present().contains(seat.id());
            first.putIfAbsent(new Kind(held, seat.weight(), seat.chamber(), onRoll), seat.id());
          }
        });
    return first.values();
  }
}
