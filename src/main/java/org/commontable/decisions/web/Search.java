package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.PublicDecision;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Dossiers;
import org.commontable.decisions.store.Finding;
import org.commontable.decisions.store.Found;
import org.commontable.decisions.store.StoredDecisions;
import org.commontable.members.Coalitions;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.springframework.stereotype.Component;

/** Finds decisions by words, organization, area, date and outcome, within what its reader sees. */
@Component
class Search {
  /** The decisions of one page, and how many there are on all. */
  record Page<T>(List<T> shown, int page, int last, int all) {
    <U> Page<U> map(Function<T, U> shows) {
      return new Page<>(shown.stream().map(shows).toList(), page, last, all);
    }

    static <T> Page<T> nothing() {
      return new Page<>(List.of(), 1, 1, 0);
    }
  }

  private final Dossiers dossiers;
  private final StoredDecisions decisions;
  private final Finding finding;
  private final Organizations organizations;
  private final Coalitions coalitions;
  private final Clock clock;

  Search(
      Dossiers dossiers,
      StoredDecisions decisions,
      Finding finding,
      Organizations organizations,
      Coalitions coalitions,
      Clock clock) {
    this.dossiers = dossiers;
    this.decisions = decisions;
    this.finding = finding;
    this.organizations = organizations;
    this.coalitions = coalitions;
    this.clock = clock;
  }

  /** Among all decisions, for a member; an organization's are those it had a seat in or moved. */
  Page<Dossier> amongMembers(Sought sought, Visitor visitor, int page) {
    Instant now = clock.instant();
    List<Dossier> moving =
        dossiers.moving().stream()
            .filter(d -> sought.isOf(d.proposal().area(), d.status(now)))
            .filter(d -> sought.isWithin(Optional.of(day(d))))
            .filter(d -> sought.organization().map(id -> concerns(d, id)).orElse(true))
            .toList();
    Found found =
        finding.amongMembers(
            asked(sought),
            ids(moving),
            Briefs.ownOrganizations(visitor),
            moving.stream()
                .collect(Collectors.toMap(d -> d.proposal().id(), d -> d.said(now).held())),
            page);
    return new Page<>(dossiers.of(found.proposals()), found.page(), found.last(), found.all());
  }

  /** Among what everybody may see; an organization's are those its released name stands under. */
  Page<PublicDecision> inPublic(Sought sought, int page) {
    ZoneId zone = coalitions.current().zone();
    List<UUID> moving =
        movingInPublic().stream()
            .filter(d -> sought.isOf(d.area(), d.status()))
            .filter(d -> sought.isWithin(d.decided().map(at -> LocalDate.ofInstant(at, zone))))
            .filter(d -> sought.organization().map(id -> isNamed(d, id)).orElse(true))
            .map(PublicDecision::id)
            .toList();
    // The name of who has left stands nowhere any more.
    if (sought.organization().filter(id -> !isMember(id)).isPresent()) {
      return Page.nothing();
    }
    Found found = finding.inPublic(asked(sought), moving, page);
    return new Page<>(
        dossiers.of(found.proposals()).stream().map(decisions::publicView).toList(),
        found.page(),
        found.last(),
        found.all());
  }

  /** Everything on all pages. */
  static <T> List<T> all(IntFunction<Page<T>> pages) {
    var all = new ArrayList<T>();
    int last = 1;
    for (int n = 1; n <= last; n++) {
      Page<T> page = pages.apply(n);
      all.addAll(page.shown());
      last = page.last();
    }
    return all;
  }

  /** Members whose released name stands under a public decision, by name. */
  Map<String, String> namedInPublic() {
    var named = new LinkedHashMap<UUID, String>();
    List<Organization> members = organizations.all().stream().filter(Organization::member).toList();
    var released = finding.released(members.stream().map(Organization::id).toList());
    members.stream()
        .filter(one -> released.contains(one.id()))
        .forEach(one -> named.put(one.id(), one.name()));
    movingInPublic().stream()
        .flatMap(decision -> decision.seats().stream())
        .forEach(seat -> named.put(seat.organization(), seat.name()));
    return named.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .collect(
            Collectors.toMap(
                one -> one.getKey().toString(),
                Map.Entry::getValue,
                (one, _) -> one,
                LinkedHashMap::new));
  }

  /** The day it closes or closed; of a draft the day it was filed. */
  LocalDate day(Dossier dossier) {
    return LocalDate.ofInstant(
        dossier.closes().orElse(dossier.proposal().made()), coalitions.current().zone());
  }

  private List<PublicDecision> movingInPublic() {
    return dossiers.moving().stream()
        .filter(decisions::isPublic)
        .map(decisions::publicView)
        .toList();
  }

  private Finding.Asked asked(Sought sought) {
    ZoneId zone = coalitions.current().zone();
    return new Finding.Asked(
        sought.words(),
        sought.organization(),
        sought.area(),
        sought.outcome(),
        sought.from().map(day -> day.atStartOfDay(zone).toInstant()),
        sought.to().map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
  }

  private static List<UUID> ids(List<Dossier> some) {
    return some.stream().map(d -> d.proposal().id()).toList();
  }

  private boolean isMember(UUID organization) {
    return organizations.find(organization).filter(Organization::member).isPresent();
  }

  private static boolean isNamed(PublicDecision decision, UUID organization) {
    return decision.seats().stream().anyMatch(s -> s.organization().equals(organization));
  }

  private static boolean concerns(Dossier dossier, UUID organization) {
    return organization.equals(dossier.proposal().mover())
        || dossier.elector(organization).isPresent();
  }
}
