package org.commontable.decisions.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the organizations have said about a decision at an instant. */
public record Said(Dossier dossier, Instant at) {
  private Settling settled() {
    return Settling.of(dossier, at, _ -> true);
  }

  /**
   * The one word of each organization, on whichever version; none of one whose delegates differ.
   */
  public Map<UUID, Given> last() {
    return settled().last();
  }

  /** Organizations whose delegates said different things on the current text: held. */
  public Set<UUID> held() {
    return settled().held();
  }

  /** The words of an organization's own people that stand, whether they agree or not. */
  public List<Given> wordsOf(UUID organization) {
    return settled().own(organization);
  }

  /** What was said by proxy and does not count while the holder is not on the roll. */
  public Map<UUID, Given> waitingForHolder() {
    return settled().waiting();
  }

  /** What it said or confirmed itself in this round on the current text; nobody replaces it. */
  public Optional<Given> ownWord(UUID organization) {
    return Settling.of(dossier, at, stance -> !stance.unconfirmed())
        .own(organization)
        .reversed()
        .stream()
        .filter(stance -> stance.version() == dossier.text().version())
        .filter(stance -> dossier.isOfThisRound(stance.at()))
        .findFirst();
  }

  /** The last word of each organization, where it is on the current text. */
  public Map<UUID, Given> current() {
    var current = last();
    current.values().removeIf(stance -> stance.version() != dossier.text().version());
    return current;
  }

  /** The same, where it was said since the present round began. */
  Map<UUID, Given> inThisRound() {
    var said = current();
    said.values().removeIf(stance -> !dossier.isOfThisRound(stance.at()));
    return said;
  }
}
