package org.commontable.decisions.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Settles what each member's one ballot is: of its delegates, its contact and the holder of its
 * proxy. An organization has one ballot however many people speak for it.
 *
 * @param present the roll, and those whose delegates were there and differ
 */
public record BallotBox(List<Ballot> ballots, Set<String> present, List<Notice> notices) {
  public BallotBox {
    ballots = List.copyOf(ballots);
    present = Set.copyOf(present);
    notices = List.copyOf(notices);
  }

  /**
   * @param proxiesHeld how many proxies one member may hold; 0 where the rules allow none
   */
  public static BallotBox of(
      List<Member> members,
      Rule rule,
      long textVersion,
      Set<String> roll,
      long proxiesHeld,
      List<Voice> voices) {
    if (voices.stream().allMatch(voice -> voice.by() instanceof Voice.By.Organization)) {
      return new BallotBox(voices.stream().map(Voice::ballot).toList(), roll, List.of());
    }
    Set<String> ids = members.stream().map(Member::id).collect(Collectors.toSet());
    for (int i = 0; i < voices.size(); i++) {
      mustBelong("stances[" + i + "]", voices.get(i), ids, rule, textVersion);
    }
    mustBeOne(voices);
    mustBeHeld(proxiesHeld, voices);
    var said = new LinkedHashMap<String, List<Voice>>();
    voices.forEach(
        voice -> said.computeIfAbsent(voice.member(), _ -> new ArrayList<>()).add(voice));
    var ballots = new ArrayList<Ballot>();
    var present = new LinkedHashSet<>(roll);
    var notices = new ArrayList<Notice>();
    said.values()
        .forEach(all -> settle(rule, textVersion, roll, all).into(ballots, present, notices));
    return new BallotBox(ballots, present, notices);
  }

  /** What came of one member's voices. */
  private record Settled(Optional<Ballot> ballot, Optional<String> there, Optional<Notice> notice) {
    void into(List<Ballot> ballots, Set<String> present, List<Notice> notices) {
      ballot.ifPresent(ballots::add);
      there.ifPresent(present::add);
      notice.ifPresent(notices::add);
    }
  }

  /** The giver's own word on the current text goes before what is said by its proxy. */
  private static Settled settle(Rule rule, long textVersion, Set<String> roll, List<Voice> all) {
    List<Voice> own = all.stream().filter(voice -> !isProxy(voice)).toList();
    Optional<Voice> proxied = all.stream().filter(BallotBox::isProxy).findFirst();
    boolean spoke = own.stream().anyMatch(voice -> voice.textVersion() == textVersion);
    if (proxied.isPresent() && !spoke) {
      return byProxy(proxied.get(), roll);
    }
    List<Voice> last = newest(own, textVersion);
    String member = last.getFirst().member();
    Optional<Ballot> agreed = agreed(last);
    if (agreed.isPresent()) {
      return new Settled(
          agreed,
          Optional.empty(),
          proxied.map(v -> new Notice(Notice.Kind.PROXY_OVERRIDDEN, member, holder(v))));
    }
    return new Settled(
        rule instanceof VoteRule
            ? Optional.of(new Ballot(member, Stances.ABSTAIN, textVersion))
            : Optional.empty(),
        Optional.of(member),
        Optional.of(new Notice(Notice.Kind.DELEGATES_DIFFER, member, "")));
  }

  /** Who all set conditions agree, and no condition is lost: the organization's are all of them. */
  private static Optional<Ballot> agreed(List<Voice> voices) {
    Ballot first = voices.getFirst().ballot();
    List<ConditionState> conditions =
        voices.stream().flatMap(voice -> conditions(voice.stance()).stream()).toList();
    if (voices.stream().noneMatch(voice -> conditions(voice.stance()).isEmpty())) {
      var together = new Stance.Conditional(conditions);
      return Optional.of(new Ballot(first.member(), together, first.textVersion(), first.reason()));
    }
    return voices.stream().map(Voice::stance).distinct().count() == 1
        ? Optional.of(first)
        : Optional.empty();
  }

  private static List<ConditionState> conditions(Stance stance) {
    return stance instanceof Stance.Conditional(List<ConditionState> states) ? states : List.of();
  }

  /** Its holder must be there: a ballot is not left behind in a room. */
  private static Settled byProxy(Voice voice, Set<String> roll) {
    String holder = holder(voice);
    return roll.contains(holder)
        ? new Settled(Optional.of(voice.ballot()), Optional.empty(), Optional.empty())
        : new Settled(
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Notice(Notice.Kind.HOLDER_ABSENT, voice.member(), holder)));
  }

  /** The contact's word, else what was said on the text that is decided, else what was said. */
  private static List<Voice> newest(List<Voice> own, long textVersion) {
    List<Voice> current = own.stream().filter(v -> v.textVersion() == textVersion).toList();
    List<Voice> asked = current.isEmpty() ? List.of(own.getLast()) : current;
    List<Voice> settled =
        asked.stream().filter(voice -> voice.by() instanceof Voice.By.Contact).toList();
    return settled.isEmpty() ? asked : settled;
  }

  private static boolean isProxy(Voice voice) {
    return voice.by() instanceof Voice.By.Proxy;
  }

  private static String holder(Voice voice) {
    return voice.by() instanceof Voice.By.Proxy(String holder) ? holder : "";
  }

  private static void mustBelong(
      String at, Voice voice, Set<String> ids, Rule rule, long textVersion) {
    if (!ids.contains(voice.member())) {
      throw new Unreadable(at + ".member", "\"" + voice.member() + "\" is not a member");
    }
    if (isProxy(voice) && !ids.contains(holder(voice))) {
      throw new Unreadable(at + ".proxy", "\"" + holder(voice) + "\" is not a member");
    }
    if (!rule.admits(voice.stance())) {
      throw new Unreadable(
          at + ".stance",
          "\"" + voice.stance().written() + "\" is foreign to the rule " + rule.name());
    }
    if (voice.textVersion() > textVersion) {
      throw new Unreadable(at + ".textVersion", "there is no such version of the text yet");
    }
  }

  /**
   * Nobody speaks twice, and an organization speaks either with one voice or by its delegates and
   * its contact; beside either, one proxy.
   */
  private static void mustBeOne(List<Voice> voices) {
    var seen = new HashSet<Map.Entry<String, Voice.By>>();
    var proxied = new HashSet<String>();
    var spoken = new HashSet<String>();
    var withOneVoice = new HashSet<String>();
    for (int i = 0; i < voices.size(); i++) {
      String member = voices.get(i).member();
      Voice.By by = voices.get(i).by();
      boolean once =
          switch (by) {
            case Voice.By.Proxy _ -> proxied.add(member);
            case Voice.By.Organization _ -> withOneVoice.add(member) && spoken.add(member);
            case Voice.By.Delegate _, Voice.By.Contact _ -> {
              spoken.add(member);
              yield !withOneVoice.contains(member) && seen.add(Map.entry(member, by));
            }
          };
      if (!once) {
        throw new Unreadable("stances[" + i + "].member", "\"" + member + "\" has two stances");
      }
    }
  }

  /** Written for this decision, not handed on, not more than allowed. */
  private static void mustBeHeld(long proxiesHeld, List<Voice> voices) {
    var held = new HashMap<String, Long>();
    Set<String> givers =
        voices.stream().filter(BallotBox::isProxy).map(Voice::member).collect(Collectors.toSet());
    for (int i = 0; i < voices.size(); i++) {
      if (!isProxy(voices.get(i))) {
        continue;
      }
      String at = "stances[" + i + "].proxy";
      String holder = holder(voices.get(i));
      if (holder.equals(voices.get(i).member())) {
        throw new Unreadable(at, "nobody holds its own proxy");
      }
      if (givers.contains(holder)) {
        throw new Unreadable(at, "\"" + holder + "\" gave its own proxy: none is handed on");
      }
      if (held.merge(holder, 1L, Long::sum) > proxiesHeld) {
        throw new Unreadable(at, "\"" + holder + "\" may hold at most " + proxiesHeld);
      }
    }
  }
}
