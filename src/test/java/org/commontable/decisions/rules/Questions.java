package org.commontable.decisions.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.commontable.shared.Fraction;

/** Any question: every rule, quorum and mode, 1 to 12 members, weights with zero and fractions. */
final class Questions {
  private Questions() {}

  record Seat(Fraction weight, int choice, boolean present, boolean old, String chamber) {}

  static Arbitrary<Question> any() {
    return Combinators.combine(rules(), quorums(), Arbitraries.of(ConditionMode.class), seats())
        .as(Questions::question);
  }

  static Arbitrary<Fraction> shares() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 12), Arbitraries.longs().between(0, 12))
        .as((a, more) -> Fraction.of(a, a + more));
  }

  static Arbitrary<OneShare> oneShares() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            new Unanimity(), new UnanimityOfAble(), new MajorityOfVotes(), new MajorityOfMembers()),
        shares().filter(s -> s.compareTo(Fraction.HALF) > 0).map(ShareOfVotes::new),
        shares().map(ShareOfCast::new),
        shares().map(ShareOfPresent::new),
        shares().map(ShareOfMembers::new));
  }

  static Arbitrary<Limit> limits() {
    return Combinators.combine(
            Arbitraries.of(Option.class),
            Arbitraries.of(Whole.CAST, Whole.MEMBERS),
            shares(),
            Arbitraries.of(true, false))
        .as(
            (option, of, share, none) ->
                new Limit(
                    option,
                    option.speaksFor(),
                    none && !option.speaksFor() ? Fraction.ZERO : share,
                    of));
  }

  static Arbitrary<Measure> measures() {
    return Arbitraries.oneOf(
        oneShares(),
        limits().list().ofMinSize(1).ofMaxSize(4).map(SharePerOption::new),
        oneShares().list().ofMinSize(1).ofMaxSize(2).map(Fallback::new));
  }

  static Arbitrary<Rule> rules() {
    Arbitrary<Fraction> caps = Arbitraries.of(Fraction.ZERO, Fraction.of(1, 3), Fraction.of(2, 5));
    return Arbitraries.oneOf(
        caps.map(Consensus::new),
        Combinators.combine(Arbitraries.longs().between(0, 3), caps).as(ConsensusMinus::new),
        Arbitraries.of(new Consent(), new Consent(true), new Fallback(), new WeightedMajority()),
        Combinators.combine(
                shares().filter(s -> s.compareTo(Fraction.HALF) >= 0), Arbitraries.of(Whole.class))
            .as(ShareOfWeight::new),
        measures(),
        Combinators.combine(measures(), measures()).as(DoubleMajority::new));
  }

  static Arbitrary<Threshold> thresholds() {
    return Arbitraries.oneOf(
        Arbitraries.of(new Quorum.Majority(), new Quorum.Half()),
        Arbitraries.longs().between(1, 8).map(Quorum.Fixed::new),
        shares().map(Quorum.AtLeast::new));
  }

  static Arbitrary<CombinedQuorum> combined() {
    return Combinators.combine(
            thresholds().optional(),
            thresholds().optional(),
            thresholds().optional(),
            thresholds().optional())
        .as(
            (heads, weight, north, south) -> {
              var chambers = new TreeMap<String, Threshold>();
              north.ifPresent(asked -> chambers.put("north", asked));
              south.ifPresent(asked -> chambers.put("south", asked));
              return chambers.isEmpty()
                  ? new CombinedQuorum(
                      heads.or(() -> Optional.of(new Quorum.Half())),
                      weight.or(() -> Optional.of(new Quorum.Majority())),
                      chambers)
                  : new CombinedQuorum(heads, weight, chambers);
            });
  }

  static Arbitrary<Quorum> quorums() {
    return Arbitraries.oneOf(thresholds(), thresholds(), combined());
  }

  /** Only chambers in which somebody sits. */
  private static Quorum seated(Quorum quorum, List<Member> members) {
    if (!(quorum instanceof CombinedQuorum combined)) {
      return quorum;
    }
    var chambers = new TreeMap<>(combined.chambers());
    chambers.keySet().retainAll(members.stream().map(Member::chamber).toList());
    return chambers.isEmpty() && (combined.heads().isEmpty() || combined.weight().isEmpty())
        ? new Quorum.Majority()
        : new CombinedQuorum(combined.heads(), combined.weight(), chambers);
  }

  private static Arbitrary<List<Seat>> seats() {
    Arbitrary<Fraction> weights =
        Arbitraries.of(
            Fraction.ZERO, Fraction.ONE, Fraction.of(2, 1), Fraction.of(1, 3), Fraction.of(7, 2));
    return Combinators.combine(
            weights,
            Arbitraries.integers().between(0, 9),
            Arbitraries.of(true, false),
            Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true))),
            Arbitraries.of("", "north", "south"))
        .as(Seat::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static Question question(Rule rule, Quorum quorum, ConditionMode mode, List<Seat> seats) {
    var members = new ArrayList<Member>();
    var ballots = new ArrayList<Ballot>();
    var present = new HashSet<String>();
    for (int i = 0; i < seats.size(); i++) {
      Seat seat = seats.get(i);
      String id = "m" + i;
      members.add(new Member(id, new Weight(seat.weight()), seat.chamber()));
      if (seat.present()) {
        present.add(id);
      }
      List<Stance> allowed = stances(rule);
      if (seat.choice() < allowed.size()) {
        ballots.add(new Ballot(id, allowed.get(seat.choice()), seat.old() ? 1 : 2));
      }
    }
    return new Question(members, rule, seated(quorum, members), mode, 2, present, ballots);
  }

  static List<Stance> stances(Rule rule) {
    return List.of(
            Stances.SUPPORT,
            QuestionBuilder.conditional(ConditionState.ACCEPTED, ConditionState.MET),
            QuestionBuilder.conditional(ConditionState.OPEN, ConditionState.WITHDRAWN),
            QuestionBuilder.conditional(ConditionState.WITHDRAWN),
            Stances.STAND_ASIDE,
            Stances.RECUSED,
            Stances.ABSTAIN,
            Stances.OPPOSE,
            Stances.BLOCK)
        .stream()
        .filter(rule::admits)
        .toList();
  }
}
