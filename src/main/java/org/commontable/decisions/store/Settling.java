package org.commontable.decisions.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.commontable.decisions.rules.Ballot;
import org.commontable.decisions.rules.Standing;
import org.commontable.decisions.rules.Voice;
import org.commontable.decisions.rules.Word;

/**
 * What each organization has said at an instant, of all that its people and the holder of its proxy
 * said; an organization whose delegates differ has said nothing that counts.
 */
final class Settling {
  private final Dossier dossier;
  private final Instant at;
  private final Map<UUID, Standing<Spoken>> standing = new LinkedHashMap<>();

  private Settling(Dossier dossier, Instant at) {
    this.dossier = dossier;
    this.at = at;
  }

  static Settling of(Dossier dossier, Instant at, Predicate<Given> counted) {
    var words = new LinkedHashMap<UUID, List<Spoken>>();
    Speaking speaking = dossier.speaking();
    for (Given given : dossier.given()) {
      if (!given.at().isAfter(at) && counted.test(given)) {
        words
            .computeIfAbsent(given.organization(), _ -> new ArrayList<>())
            .add(
                new Spoken(
                    given,
                    speaking.voice(given),
                    Optional.ofNullable(speaking.confirmers().get(given.id()))));
      }
    }
    var settling = new Settling(dossier, at);
    words.forEach((organization, said) -> settling.standing.put(organization, Standing.of(said)));
    return settling;
  }

  /** The words of its own people that stand, whether they agree or not. */
  List<Given> own(UUID organization) {
    Standing<Spoken> said = standing.get(organization);
    return said == null ? List.of() : said.own().stream().map(Spoken::given).toList();
  }

  /** Organizations whose delegates differ on the current text. */
  Set<UUID> held() {
    var held = new LinkedHashSet<UUID>();
    standing.forEach(
        (organization, said) -> {
          if (said.differs() && isCurrent(said.own().getLast())) {
            held.add(organization);
          }
        });
    return held;
  }

  /** The one word of each organization that has one, on whichever version. */
  Map<UUID, Given> last() {
    var last = new LinkedHashMap<UUID, Given>();
    standing.forEach(
        (organization, said) -> one(said).ifPresent(given -> last.put(organization, given)));
    return last;
  }

  private Optional<Given> one(Standing<Spoken> said) {
    Optional<Given> own =
        said.differs() || said.own().isEmpty()
            ? Optional.empty()
            : Optional.of(merged(said, said.settling().getLast()));
    boolean spoke = !said.own().isEmpty() && isCurrent(said.own().getLast());
    return spoke
        ? own
        : said.proxied()
            .filter(this::isCurrent)
            .filter(this::counts)
            .map(Spoken::given)
            .or(() -> own);
  }

  /** What was said by proxy where it would count, were its holder there. */
  Map<UUID, Given> waiting() {
    var waiting = new LinkedHashMap<UUID, Given>();
    standing.forEach(
        (organization, said) ->
            said.proxied()
                .filter(word -> isCurrent(word) && speaks(word).isPresent() && !counts(word))
                .filter(_ -> said.own().stream().noneMatch(this::isCurrent))
                .ifPresent(word -> waiting.put(organization, word.given())));
    return waiting;
  }

  /** For the ballot box, which settles them. */
  List<Voice> voices(Function<Given, Ballot> ballot) {
    var voices = new ArrayList<Voice>();
    standing.forEach(
        (organization, said) -> {
          for (Spoken word : said.own()) {
            voices.add(voice(ballot.apply(merged(said, word)), said.by(word)));
          }
          said.proxied()
              .flatMap(
                  word ->
                      speaks(word)
                          .map(
                              proxy ->
                                  voice(
                                      ballot.apply(word.given()),
                                      new Voice.By.Proxy(proxy.holder().toString()))))
              .ifPresent(voices::add);
        });
    return voices;
  }

  private static Voice voice(Ballot ballot, Voice.By by) {
    return new Voice(
        ballot.member(), ballot.stance(), ballot.textVersion(), ballot.reason(), by, true);
  }

  /** With the conditions of all its delegates who set some. */
  private static Given merged(Standing<Spoken> said, Spoken word) {
    List<Spoken> together = said.together(word);
    return together.equals(List.of(word)) || !word.says().equals("conditional")
        ? word.given()
        : word.given()
            .withConditions(
                together.stream().flatMap(other -> other.given().conditions().stream()).toList());
  }

  private boolean isCurrent(Spoken word) {
    return word.given().version() == dossier.text().version();
  }

  private boolean counts(Spoken word) {
    return speaks(word)
        .filter(proxy -> dossier.attendance(at).onRoll().contains(proxy.holder()))
        .isPresent();
  }

  /** The proxy behind the word, while it holds. */
  private Optional<Proxy> speaks(Spoken word) {
    Instant judged = dossier.closes().filter(at::isAfter).orElse(at);
    return word.voiced()
        .filter(voiced -> voiced.kind() == Word.Kind.PROXY)
        .flatMap(Voiced::proxy)
        .flatMap(dossier.speaking()::proxy)
        .filter(proxy -> proxy.speaksIn(dossier.proposal().id(), judged));
  }
}
