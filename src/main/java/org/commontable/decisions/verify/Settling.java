package org.commontable.decisions.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commontable.decisions.rules.Standing;
import org.commontable.decisions.rules.Voice;
import org.commontable.decisions.rules.Word;
import org.commontable.platform.record.Entry;

/**
 * What an organization said in one decision, of all that its people and its proxy's holder said.
 */
record Settling(String decision, Speakers speakers, ProxyLog proxies) {
  /** From this format on a joined word stays its speaker's. */
  private static final int APART = 3;

  /** A stance, all conditions it stands under, and who spoke as a question names it. */
  record Heard(Told told, List<?> conditions, Map<String, Object> by) {}

  /**
   * Words whose speakers no longer sit, and what an alternate said beside the delegate in whose
   * place she speaks now. One that this entry joins must say the same; it is left behind in entries
   * of before format 3 alone.
   */
  Set<String> leftBehind(Entry entry, List<Told> said) {
    var payload = Payload.of(entry);
    var organization = String.valueOf(entry.organization());
    var left = new HashSet<String>();
    if (said.isEmpty() || payload.any("place") == null) {
      return left;
    }
    for (var earlier : said) {
      if (earlier.whose().filter(one -> !speakers.sits(organization, one)).isPresent()) {
        left.add(earlier.id());
      }
    }
    if (payload.any("joins") instanceof String other) {
      var joined =
          said.stream()
              .filter(earlier -> earlier.id().equals(other))
              .filter(earlier -> earlier.stance().equals(payload.text("says")))
              .filter(earlier -> earlier.legal() == payload.isTrue("legal"))
              .filter(Settling::isOfAPerson)
              .findFirst()
              .orElseThrow(() -> new Differs("it joins a stance that says something else"));
      if (entry.format() < APART) {
        left.add(joined.id());
      }
    }
    var actor = entry.actor().toString();
    if (entry.format() >= APART && !actor.equals(payload.any("place"))) {
      said.stream()
          .filter(Settling::isOfAPerson)
          .filter(earlier -> earlier.whose().filter(actor::equals).isPresent())
          .map(Told::id)
          .forEach(left::add);
    }
    return left;
  }

  private static boolean isOfAPerson(Told told) {
    return told.kind() == Word.Kind.DELEGATE || told.kind() == Word.Kind.ORGANIZATION;
  }

  /** Whose voice it claims to be must be whose it was. */
  void mustSpeak(Entry entry, Told told, List<Told> said, boolean late) {
    var organization = String.valueOf(entry.organization());
    var actor = entry.actor().toString();
    switch (told.kind()) {
      case ORGANIZATION -> {}
      case DELEGATE -> {
        var voice =
            speakers
                .voiceOf(organization, actor)
                .map(one -> mayTakeThePlaceOf(one, entry, told, said) ? one : actor);
        if (!voice.equals(told.voice())) {
          throw new Differs("a stance of an alternate whose delegate was there");
        }
      }
      case CONTACT -> {
        if (!speakers.isContact(organization, actor)) {
          throw new Differs("a stance as the contact by somebody who was not");
        }
      }
      case PROXY -> mustHold(entry, told, organization, actor, late);
    }
  }

  /**
   * An alternate who says that the delegate is absent takes no word back that the delegate has
   * given herself on this text: she speaks beside it. Entries of before this rule may.
   */
  private boolean mayTakeThePlaceOf(String delegate, Entry entry, Told told, List<Told> said) {
    return entry.format() == 1
        || delegate.equals(entry.actor().toString())
        || speakers.handedOver(String.valueOf(entry.organization()), delegate)
        || said.stream()
            .filter(earlier -> earlier.textVersion() == told.textVersion())
            .filter(Settling::isOfAPerson)
            .filter(earlier -> earlier.whose().filter(delegate::equals).isPresent())
            .reduce((earlier, later) -> later)
            .filter(last -> last.isOwnWordOf(delegate))
            .isEmpty();
  }

  private void mustHold(Entry entry, Told told, String giver, String actor, boolean late) {
    var proxy =
        told.proxy()
            .flatMap(id -> proxies.speaking(id, decision, told.at()))
            .filter(one -> one.giver().equals(giver))
            .filter(one -> speakers.voiceOf(one.holder(), actor).isPresent());
    if (proxy.isEmpty() || late) {
      throw new Differs("a stance by a proxy that did not hold at " + entry.time());
    }
  }

  private static Standing<Told> standing(List<Told> said, Instant at) {
    return Standing.of(said.stream().filter(told -> !told.at().isAfter(at)).toList());
  }

  /** The one word that counts; none where delegates differ. */
  Optional<Told> last(List<Told> said, long text, Instant at, Instant close, Roll roll) {
    var standing = standing(said, at);
    var spoke = !standing.own().isEmpty() && standing.own().getLast().textVersion() == text;
    var own =
        standing.differs() || standing.own().isEmpty()
            ? Optional.<Told>empty()
            : Optional.of(standing.settling().getLast());
    return spoke
        ? own
        : standing
            .proxied()
            .filter(told -> told.textVersion() == text)
            .filter(
                told ->
                    speaking(told, at, close)
                        .filter(one -> !roll.present(List.of(one.holder()), close).isEmpty())
                        .isPresent())
            .or(() -> own);
  }

  /** Neither said anything on this text nor was held between delegates who differ. */
  boolean isSilent(List<Told> said, long text, Instant close, Roll roll) {
    var standing = standing(said, close);
    var held = standing.differs() && standing.own().getLast().textVersion() == text;
    return !held
        && last(said, text, close, close, roll)
            .filter(told -> told.textVersion() == text)
            .isEmpty();
  }

  /** For the ballot box, which settles them. */
  List<Heard> voices(List<Told> said, Instant at, Instant close) {
    var standing = standing(said, at);
    var voices = new ArrayList<Heard>();
    for (var told : standing.own()) {
      voices.add(new Heard(told, conditions(standing, told), by(standing.by(told))));
    }
    standing
        .proxied()
        .ifPresent(
            told ->
                speaking(told, at, close)
                    .ifPresent(
                        proxy ->
                            voices.add(
                                new Heard(
                                    told, told.conditions(), Map.of("proxy", proxy.holder())))));
    return voices;
  }

  private Optional<ProxyLog.Proxy> speaking(Told told, Instant at, Instant close) {
    var judged = at.isAfter(close) ? close : at;
    return told.proxy().flatMap(id -> proxies.speaking(id, decision, judged));
  }

  private static List<?> conditions(Standing<Told> standing, Told told) {
    return told.stance().equals("conditional")
        ? standing.together(told).stream()
            .flatMap(other -> other.conditions().stream())
            .collect(Collectors.toList())
        : told.conditions();
  }

  private static Map<String, Object> by(Voice.By by) {
    return switch (by) {
      case Voice.By.Delegate(String name) -> Map.of("delegate", name);
      case Voice.By.Contact _ -> Map.of("by", "contact");
      case Voice.By.Organization _ -> Map.of();
      case Voice.By.Proxy(String holder) -> Map.of("proxy", holder);
    };
  }
}
