package org.commontable.campaigns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commontable.decisions.PublicDecision;
import org.commontable.decisions.PublicSeat;
import org.commontable.decisions.Status;
import org.commontable.platform.picture.Mark;

/**
 * In whose name a campaign speaks; computed at every reading, so that a name taken off is gone at
 * the next. Without an adopting decision nobody speaks for the coalition (decisions.md §10.1).
 *
 * @param backers in alphabetical order; in public only those that said yes and released their name
 * @param decision the decision its first demand rests on, while it is adopted
 */
public record Standing(Voice voice, List<Backer> backers, Optional<PublicDecision> decision) {

  /** Who speaks. */
  public enum Voice {
    /** Every demand rests on a decision in force: the coalition. */
    COALITION,
    /** A window is still open: those who said yes and released their names, in their own names. */
    WINDOW,
    /** No coalition position: organizations together in their own names. */
    OWN_NAMES,
    /** Nobody. Such a campaign cannot be published. */
    NOBODY;

    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  public Standing {
    backers = List.copyOf(backers);
  }

  public boolean publishable() {
    return voice != Voice.NOBODY;
  }

  public boolean stands(java.util.UUID organization) {
    return backers.stream().anyMatch(backer -> backer.organization().equals(organization));
  }

  /**
   * @param decisions for each demand the decision it rests on, as everybody may see it; empty where
   *     it has none, or none that is public
   * @param ownNames organizations that gave their name to this campaign themselves
   */
  static Standing of(List<Optional<PublicDecision>> decisions, List<Backer> ownNames) {
    if (decisions.isEmpty()) {
      return new Standing(Voice.NOBODY, List.of(), Optional.empty());
    }
    boolean adopted =
        decisions.stream()
            .allMatch(d -> d.map(PublicDecision::status).filter(Status::adopted).isPresent());
    if (!adopted) {
      return new Standing(
          ownNames.isEmpty() ? Voice.NOBODY : Voice.OWN_NAMES, ownNames, Optional.empty());
    }
    var first = decisions.getFirst();
    var backers = behindAll(decisions);
    if (decisions.stream().allMatch(d -> d.orElseThrow().status() == Status.IN_FORCE)) {
      return new Standing(Voice.COALITION, backers, first);
    }
    return new Standing(backers.isEmpty() ? Voice.NOBODY : Voice.WINDOW, backers, first);
  }

  /** A broken condition takes a name off, until it is met. */
  private static boolean isSuspended(PublicSeat seat, List<Optional<PublicDecision>> decisions) {
    return decisions.stream()
        .flatMap(decision -> decision.orElseThrow().seats().stream())
        .anyMatch(other -> other.suspended() && other.organization().equals(seat.organization()));
  }

  /**
   * Those behind every demand; whoever did not say yes to one of them is not named for the others.
   */
  private static List<Backer> behindAll(List<Optional<PublicDecision>> decisions) {
    var backers = new ArrayList<Backer>();
    for (PublicSeat seat : decisions.getFirst().orElseThrow().seats()) {
      if (isSuspended(seat, decisions)) {
        continue;
      }
      var conditions = new ArrayList<String>();
      boolean everywhere = true;
      for (var decision : decisions) {
        var own =
            decision.orElseThrow().seats().stream()
                .filter(other -> other.organization().equals(seat.organization()))
                .findFirst();
        everywhere &= own.isPresent();
        own.ifPresent(
            o ->
                o.conditions().stream()
                    .filter(c -> !conditions.contains(c))
                    .forEach(conditions::add));
      }
      if (everywhere) {
        backers.add(
            new Backer(
                seat.organization(),
                seat.name(),
                seat.shortName(),
                seat.slug(),
                conditions.isEmpty() ? Mark.SUPPORT : Mark.CONDITIONS,
                conditions));
      }
    }
    return backers;
  }
}
