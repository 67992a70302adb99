package org.commontable.decisions.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.decisions.Audience;
import org.commontable.decisions.DecisionClass;
import org.commontable.decisions.Status;
import org.commontable.decisions.rules.Wording;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Dossiers;
import org.commontable.decisions.store.Quotes;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.members.Seat;
import org.commontable.members.Seats;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/**
 * Puts the register together. Whether a decision is in force is asked of the decision at every
 * reading, so the register never says other than the verdict.
 */
@Component
class PositionRegister {
  private static final List<String> POSITIONS =
      List.of(
          DecisionClass.STATEMENT.key(),
          DecisionClass.ENDORSEMENT.key(),
          DecisionClass.CANDIDATE.key());

  private final Dossiers dossiers;
  private final Quotes quotes;
  private final PositionBook book;
  private final Organizations organizations;
  private final Seats seats;
  private final People people;
  private final Clock clock;

  PositionRegister(
      Dossiers dossiers,
      Quotes quotes,
      PositionBook book,
      Organizations organizations,
      Seats seats,
      People people,
      Clock clock) {
    this.dossiers = dossiers;
    this.quotes = quotes;
    this.book = book;
    this.organizations = organizations;
    this.seats = seats;
    this.people = people;
    this.clock = clock;
  }

  LocalDate today(Ui ui) {
    return LocalDate.ofInstant(clock.instant(), ui.zone());
  }

  /** Newest first; in public only what is public, with the speakers who may be named there. */
  List<Position> read(boolean member, Ui ui) {
    Instant now = clock.instant();
    var terms = book.terms();
    var ends = book.ends(ui.zone());
    var speakers = speakers(member);
    var all = new ArrayList<Position>();
    for (Dossier dossier : dossiers.all()) {
      Status status = dossier.status(now);
      if (POSITIONS.contains(dossier.proposal().decisionClass())
          && wasAdopted(dossier, status)
          && (member || dossier.proposal().audience() == Audience.PUBLIC)) {
        String key = dossier.proposal().number();
        all.add(
            new Position(
                key,
                dossier.proposal().title().in(ui.lang()),
                dossier.text().body().in(ui.lang()),
                LocalDate.ofInstant(dossier.closes().orElse(now), ui.zone()),
                Wording.in(ui.lang()).rule(dossier.verdict(now).rule()),
                dossier.proposal().audience() == Audience.PUBLIC
                    ? quotes.inPublic(dossier, now).in(ui.lang())
                    : "",
                member ? quotes.forMembers(dossier, now).in(ui.lang()) : "",
                dossier.proposal().audience(),
                Optional.of(status),
                Optional.empty(),
                terms.getOrDefault(key, Position.Terms.NONE),
                speakers.getOrDefault(key, List.of()).stream()
                    .filter(one -> member || mayBeNamed(dossier, one.organization(), now))
                    .toList(),
                Optional.ofNullable(ends.get(key))));
      }
    }
    for (PositionBook.Old old : book.old()) {
      if (member || old.audience().equals(Audience.PUBLIC.key())) {
        all.add(
            new Position(
                old.key(),
                old.title(),
                old.text(),
                old.decided(),
                old.rule(),
                old.source(),
                "",
                old.audience().equals(Audience.PUBLIC.key()) ? Audience.PUBLIC : Audience.MEMBERS,
                Optional.empty(),
                Optional.of(old.by()),
                terms.getOrDefault(old.key(), Position.Terms.NONE),
                member ? speakers.getOrDefault(old.key(), List.of()) : List.of(),
                Optional.ofNullable(ends.get(old.key()))));
      }
    }
    all.sort(Comparator.comparing(Position::decided).thenComparing(Position::key).reversed());
    return member ? List.copyOf(all) : all.stream().map(one -> inPublic(one, all)).toList();
  }

  /** Nothing of what members alone may see: no reason, and no successor that is not public. */
  private static Position inPublic(Position one, List<Position> shown) {
    return new Position(
        one.key(),
        one.title(),
        one.text(),
        one.decided(),
        one.rule(),
        one.said(),
        one.inside(),
        one.audience(),
        one.status(),
        one.enteredBy(),
        one.terms(),
        one.speakers(),
        one.ended()
            .map(
                end ->
                    new Position.End(
                        end.successor()
                            .filter(key -> shown.stream().anyMatch(it -> it.key().equals(key))),
                        "",
                        end.on())));
  }

  /** In public only organizations appear that said yes and released their name. */
  private boolean mayBeNamed(Dossier dossier, UUID organization, Instant now) {
    return quotes.publicSeats(dossier, now).stream()
        .anyMatch(seat -> seat.organization().equals(organization));
  }

  /** Whether a speaker of this organization can be named beside this position in public now. */
  boolean mayBeNamed(Position position, UUID organization) {
    return dossiers
        .find(position.key())
        .filter(dossier -> mayBeNamed(dossier, organization, clock.instant()))
        .isPresent();
  }

  Optional<Position> find(String key, boolean member, Ui ui) {
    return read(member, ui).stream().filter(one -> one.key().equals(key)).findFirst();
  }

  /** Who sits at the table now and could be cleared. */
  Map<UUID, List<Seat>> sitting() {
    var sitting = new HashMap<UUID, List<Seat>>();
    var members = organizations.at(clock.instant()).stream().map(Organization::id).toList();
    for (Seat seat : seats.holders(members, clock.instant())) {
      sitting.computeIfAbsent(seat.organization(), id -> new ArrayList<>()).add(seat);
    }
    return sitting;
  }

  private static final Set<Status> NO_LONGER =
      Set.of(Status.TO_RESOLUTION, Status.ANNULLED, Status.LET_LAPSE, Status.LAPSED_UNCONFIRMED);

  /** Adopted once: annulled or blocked since, it is kept as no longer in force. */
  private static boolean wasAdopted(Dossier dossier, Status status) {
    if (NO_LONGER.contains(status)) {
      boolean closed =
          dossier
              .closes()
              .filter(at -> dossier.annulled().filter(one -> !one.at().isAfter(at)).isEmpty())
              .isPresent();
      return closed && dossier.verdictAtClose().adopted();
    }
    return status.adopted();
  }

  private Map<String, List<Position.Speaker>> speakers(boolean member) {
    var cleared = book.speakers().stream().filter(speaker -> member || speaker.inPublic()).toList();
    Map<UUID, Person> known =
        people.find(cleared.stream().map(PositionBook.Cleared::person).distinct().toList());
    Map<UUID, Organization> whose =
        organizations.find(
            cleared.stream().map(PositionBook.Cleared::organization).distinct().toList());
    var sitting = sitting();
    var speakers = new HashMap<String, List<Position.Speaker>>();
    for (PositionBook.Cleared one : cleared) {
      Person person = known.get(one.person());
      Organization organization = whose.get(one.organization());
      boolean sits =
          sitting.getOrDefault(one.organization(), List.of()).stream()
              .anyMatch(seat -> seat.person().equals(one.person()));
      if (person != null && organization != null && sits) {
        speakers
            .computeIfAbsent(one.position(), key -> new ArrayList<>())
            .add(
                new Position.Speaker(
                    one.id(),
                    one.person(),
                    person.name(),
                    one.organization(),
                    organization.name(),
                    one.inPublic()));
      }
    }
    return speakers;
  }
}
