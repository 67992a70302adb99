package org.commontable.decisions.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commontable.shared.Fraction;

/** A question with valid defaults: members m1…mN of weight 1, majority quorum, text version 1. */
public final class QuestionBuilder {
  private final List<Member> members = new ArrayList<>();
  private final List<Ballot> ballots = new ArrayList<>();
  private final Set<String> present = new LinkedHashSet<>();
  private Rule rule = consensus();
  private Quorum quorum = new Quorum.Majority();
  private ConditionMode mode = ConditionMode.COUNT_IF_ACCEPTED;
  private long version = 1;
  private int next;

  public static QuestionBuilder tableOf(int n) {
    var builder = new QuestionBuilder();
    for (int i = 1; i <= n; i++) {
      builder.members.add(new Member("m" + i));
    }
    return builder;
  }

  public static Rule consensus() {
    return new Consensus(Fraction.of(1, 3));
  }

  public static Stance conditional(ConditionState... states) {
    return new Stance.Conditional(List.of(states));
  }

  public QuestionBuilder rule(Rule value) {
    rule = value;
    return this;
  }

  public QuestionBuilder quorum(Quorum value) {
    quorum = value;
    return this;
  }

  public QuestionBuilder mode(ConditionMode value) {
    mode = value;
    return this;
  }

  public QuestionBuilder textVersion(long value) {
    version = value;
    return this;
  }

  public QuestionBuilder weights(Fraction... values) {
    for (int i = 0; i < values.length; i++) {
      members.set(i, new Member("m" + (i + 1), new Weight(values[i])));
    }
    return this;
  }

  /** The next {@code n} members take this stance on the current text. */
  public QuestionBuilder say(int n, Stance stance) {
    return say(n, stance, version);
  }

  public QuestionBuilder say(int n, Stance stance, long onVersion) {
    for (int i = 0; i < n; i++) {
      ballots.add(new Ballot("m" + ++next, stance, onVersion));
    }
    return this;
  }

  public QuestionBuilder present(String... ids) {
    present.addAll(List.of(ids));
    return this;
  }

  public Question question() {
    return new Question(members, rule, quorum, mode, version, present, ballots);
  }

  public Verdict verdict() {
    return question().verdict();
  }

  public Outcome outcome() {
    return verdict().outcome();
  }
}
