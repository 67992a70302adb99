package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.PublicDecision;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Dossiers;
import org.commontable.decisions.store.StoredDecisions;
import org.commontable.decisions.store.WordsFound;
import org.commontable.members.Coalitions;
import org.springframework.stereotype.Component;

/** Finds decisions by words, organization, area, date and outcome, within what its reader sees. */
@Component
class Search {
  private final Dossiers dossiers;
  private final StoredDecisions decisions;
  private final WordsFound words;
  private final Coalitions coalitions;
  private final Clock clock;

  Search(
      Dossiers dossiers,
      StoredDecisions decisions,
      WordsFound words,
      Coalitions coalitions,
      Clock clock) {
    this.dossiers = dossiers;
    this.decisions = decisions;
    this.words = words;
    this.coalitions = coalitions;
    this.clock = clock;
  }

  /** Among all decisions, for a member; an organization's are those it had a seat in or moved. */
  List<Dossier> amongMembers(Sought sought, Visitor visitor) {
    Instant now = clock.instant();
    List<Dossier> kept =
        dossiers.all().stream()
            .filter(d -> sought.isOf(d.proposal().area(), d.status(now)))
            .filter(d -> sought.isWithin(Optional.of(day(d))))
            .filter(d -> sought.organization().map(id -> concerns(d, id)).orElse(true))
            .toList();
    if (sought.words().isEmpty()) {
      return kept;
    }
    Set<UUID> found =
        words.amongMembers(
            sought.words(),
            kept.stream().map(d -> d.proposal().id()).toList(),
            Briefs.ownOrganizations(visitor),
            kept.stream().collect(Collectors.toMap(d -> d.proposal().id(), d -> d.held(now))));
    return kept.stream().filter(d -> found.contains(d.proposal().id())).toList();
  }

  /** Among what everybody may see; an organization's are those its released name stands under. */
  List<PublicDecision> inPublic(Sought sought) {
    ZoneId zone = coalitions.current().zone();
    List<PublicDecision> kept =
        decisions.publicList().stream()
            .filter(d -> sought.isOf(d.area(), d.status()))
            .filter(d -> sought.isWithin(d.decided().map(at -> LocalDate.ofInstant(at, zone))))
            .filter(
                d ->
                    sought
                        .organization()
                        .map(id -> d.seats().stream().anyMatch(s -> s.organization().equals(id)))
                        .orElse(true))
            .toList();
    if (sought.words().isEmpty()) {
      return kept;
    }
    Set<UUID> found =
        words.inPublic(sought.words(), kept.stream().map(PublicDecision::id).toList());
    return kept.stream().filter(d -> found.contains(d.id())).toList();
  }

  /** The day it closes or closed; of a draft the day it was filed. */
  LocalDate day(Dossier dossier) {
    return LocalDate.ofInstant(
        dossier.closes().orElse(dossier.proposal().made()), coalitions.current().zone());
  }

  private static boolean concerns(Dossier dossier, UUID organization) {
    return organization.equals(dossier.proposal().mover())
        || dossier.elector(organization).isPresent();
  }
}
