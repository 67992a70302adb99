package org.commontable.decisions.store;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.decisions.RuleBooks;
import org.commontable.decisions.Status;
import org.commontable.decisions.Unfinished;
import org.springframework.stereotype.Component;

/** Reads from the files what waits for the convener and for whoever has to confirm. */
@Component
class StoredUnfinished implements Unfinished {
  private final Dossiers dossiers;
  private final RuleBooks rules;
  private final Rosters rosters;
  private final EnteredForOthers entered;
  private final Clock clock;

  StoredUnfinished(
      Dossiers dossiers, RuleBooks rules, Rosters rosters, EnteredForOthers entered, Clock clock) {
    this.entered = entered;
    this.dossiers = dossiers;
    this.rules = rules;
    this.rosters = rosters;
    this.clock = clock;
  }

  @Override
  public List<Filed> filed() {
    var now = clock.instant();
    List<Proposal> drafts =
        dossiers.moving().stream()
            .filter(dossier -> dossier.status(now) == Status.DRAFT)
            .map(Dossier::proposal)
            .toList();
    Map<String, Roster> tables =
        drafts.isEmpty() ? Map.of() : rules.current().map(rosters::all).orElse(Map.of());
    return drafts.stream()
        .map(
            one ->
                new Filed(
                    one.number(),
                    one.title(),
                    Optional.ofNullable(one.mover()),
                    one.made(),
                    Optional.ofNullable(tables.get(one.decisionClass()))
                        .filter(table -> table.electors().isEmpty())
                        .isEmpty()))
        .sorted(Comparator.comparing(Filed::made))
        .toList();
  }

  @Override
  public List<Unratified> awaitingMeeting() {
    var now = clock.instant();
    return dossiers.moving().stream()
        .filter(dossier -> dossier.closedAt(now) && dossier.status(now).adopted())
        .flatMap(
            dossier ->
                dossier.underEmergency(now).awaitsMeeting().stream()
                    .map(
                        its ->
                            new Unratified(
                                dossier.proposal().number(),
                                dossier.proposal().title(),
                                its.meeting(),
                                its.lapses())))
        .sorted(Comparator.comparing(Unratified::lapses))
        .toList();
  }

  @Override
  public List<Unresolved> unresolved() {
    var now = clock.instant();
    return dossiers.toResolution(UNRESOLVED_SHOWN).stream()
        .filter(dossier -> dossier.status(now) == Status.TO_RESOLUTION)
        .sorted(Comparator.comparing(dossier -> dossier.closes().orElse(now)))
        .limit(UNRESOLVED_SHOWN)
        .map(dossier -> unresolved(dossier, dossier.talks(now)))
        .toList();
  }

  private static Unresolved unresolved(Dossier dossier, Talks talks) {
    Step next =
        talks.spent()
            ? talks.namesAVote() ? Step.ONLY_VOTE : Step.NO_VOTE
            : talks.mayReopen() ? Step.CHOOSE : Step.MEET;
    return new Unresolved(
        dossier.proposal().number(),
        dossier.proposal().title(),
        next,
        talks.until().filter(_ -> !talks.spent()));
  }

  @Override
  public List<Held> heldOf(UUID organization) {
    var now = clock.instant();
    return dossiers.moving().stream()
        .filter(dossier -> dossier.answering(now).may(organization))
        .filter(dossier -> dossier.said(now).held().contains(organization))
        .map(
            dossier ->
                new Held(
                    dossier.proposal().number(),
                    dossier.proposal().title(),
                    dossier.answering(now).until()))
        .toList();
  }

  @Override
  public Set<Differing> differing() {
    var now = clock.instant();
    var differing = new HashSet<Differing>();
    for (Dossier dossier : dossiers.movingOrHeld()) {
      for (UUID organization : dossier.said(now).held()) {
        // What was called off no verdict counts any more: those words are never settled.
        if (dossier.calledOff() || dossier.answering(now).may(organization)) {
          differing.add(new Differing(dossier.proposal().number(), organization));
        }
      }
    }
    return differing;
  }

  @Override
  public List<Unconfirmed> unconfirmedBy(UUID organization) {
    var now = clock.instant();
    // Also of what is at rest: a stance can be confirmed for as long as it is on file.
    return dossiers.of(entered.unconfirmed(organization)).stream()
        .filter(dossier -> !dossier.calledOff())
        .flatMap(
            dossier ->
                Optional.ofNullable(dossier.said(now).current().get(organization))
                    .filter(Given::unconfirmed)
                    .map(
                        given ->
                            new Unconfirmed(
                                dossier.proposal().number(),
                                dossier.proposal().title(),
                                given.byClerk(),
                                dossier
                                    .notes()
                                    .map(NotesSent::windowUntil)
                                    .or(dossier::closes)
                                    .filter(now::isBefore)))
                    .stream())
        .toList();
  }
}
