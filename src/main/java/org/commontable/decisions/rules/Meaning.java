package org.commontable.decisions.rules;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commontable.shared.Fraction;

/** A rule in one plain sentence, with a sum computed by the rule itself on an invented table. */
public final class Meaning {
  private static final int TABLE = 9;

  private Meaning() {}

  /** "At least two-thirds of those who say yes or no say yes." */
  public static String of(Rule rule, Wording words) {
    return words.say("means." + rule.name() + variant(rule), parameters(rule, words));
  }

  /** "For example, with 9 members: 6 for, 3 against; …": the fewest that carry it. */
  public static String example(Rule rule, Wording words) {
    return words.say(
        "means.example",
        Map.of("members", Integer.toString(TABLE), "sum", Sum.of(example(rule), words)));
  }

  /**
   * The fewest supporters of nine that carry it while all the others stand against it as far as the
   * rule lets them; if none do, all nine.
   */
  static Verdict example(Rule rule) {
    Stance against = rule instanceof ConsensusRule ? Stances.STAND_ASIDE : Stances.OPPOSE;
    return IntStream.rangeClosed(1, TABLE)
        .mapToObj(yes -> question(rule, yes, against).verdict())
        .filter(Verdict::adopted)
        .findFirst()
        .orElseGet(() -> question(rule, TABLE, against).verdict());
  }

  private static Question question(Rule rule, int yes, Stance against) {
    List<Member> members = ids().map(Member::new).toList();
    List<Ballot> ballots =
        Stream.concat(
                ids().limit(yes).map(id -> new Ballot(id, Stances.SUPPORT, 1)),
                ids().skip(yes).map(id -> new Ballot(id, against, 1)))
            .toList();
    return new Question(
        members,
        rule,
        new Quorum.Majority(),
        ConditionMode.COUNT_IF_ACCEPTED,
        1,
        java.util.Set.of(),
        ballots);
  }

  private static Stream<String> ids() {
    return IntStream.rangeClosed(1, TABLE).mapToObj(i -> "m" + i);
  }

  private static String variant(Rule rule) {
    return switch (rule) {
      case Consent(boolean silenceConsents) when silenceConsents -> "-silence";
      case Fallback fallback when !fallback.isDefault() -> "-other";
      default -> "";
    };
  }

  private static Map<String, String> parameters(Rule rule, Wording words) {
    return switch (rule) {
      case Consensus(Fraction cap) -> Map.of("cap", words.share(cap));
      case ConsensusMinus(long k, Fraction cap) ->
          Map.of("k", Long.toString(k), "cap", words.share(cap));
      case ShareOfVotes(Fraction share) -> Map.of("atLeast", atLeast(share, words));
      case ShareOfCast(Fraction share) -> Map.of("atLeast", atLeast(share, words));
      case ShareOfPresent(Fraction share) -> Map.of("atLeast", atLeast(share, words));
      case ShareOfMembers(Fraction share) -> Map.of("atLeast", atLeast(share, words));
      case ShareOfWeight(Fraction share, Whole of) ->
          Map.of("atLeast", atLeast(share, words), "set", words.say("set." + of.written()));
      case SharePerOption _ -> Map.of("rule", words.rule(rule));
      case Fallback(List<OneShare> vote) ->
          Map.of("rules", vote.stream().map(one -> of(one, words)).collect(joining(" ")));
      case DoubleMajority(Measure heads, Measure weight) ->
          Map.of("heads", of(heads, words), "weight", of(weight, words));
      default -> Map.of();
    };
  }

  private static String atLeast(Fraction share, Wording words) {
    return share.equals(Fraction.HALF)
        ? words.say("means.more-than-half")
        : words.say("means.at-least", Map.of("share", words.share(share)));
  }
}
