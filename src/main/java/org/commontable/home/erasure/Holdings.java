package org.commontable.home.erasure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.commontable.accounts.Grants;
import org.commontable.accounts.Role;
import org.commontable.home.erasure.ErasurePage.Stop;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.members.Seat;
import org.commontable.members.SeatKind;
import org.commontable.members.Seats;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** The seats and offices that somebody holds, and which of them wait for a successor first. */
@Component
class Holdings {
  /** Without them the table stands still. */
  private static final Set<Role> NEVER_EMPTY = Set.of(Role.OPERATOR, Role.CONVENER);

  private final Seats seats;
  private final Organizations organizations;
  private final Grants grants;
  private final Clock clock;

  Holdings(Seats seats, Organizations organizations, Grants grants, Clock clock) {
    this.seats = seats;
    this.organizations = organizations;
    this.grants = grants;
    this.clock = clock;
  }

  List<Seat> seats(UUID person) {
    return seats.heldBy(person, clock.instant());
  }

  List<Role> offices(UUID person) {
    return grants.held(person, clock.instant()).stream()
        .filter(grant -> grant.organization() == null)
        .map(grant -> grant.role())
        .toList();
  }

  /** A member keeps its voice, and the table its convener and its operator. */
  List<Stop> stops(UUID person, Ui ui) {
    var stops = new ArrayList<Stop>();
    for (Seat seat : seats(person)) {
      member(seat)
          .filter(_ -> isLastDelegate(seat))
          .ifPresent(
              own ->
                  stops.add(
                      new Stop(
                          ui.t("home.erasure.lastDelegate", "name", own.name()),
                          ui.t("home.erasure.nameAnother"),
                          own.path() + "/seats/new")));
    }
    for (Role role : offices(person)) {
      if (NEVER_EMPTY.contains(role) && grants.holders(role, null, clock.instant()).size() == 1) {
        stops.add(
            new Stop(
                ui.t("home.erasure.lastOffice", "role", word(role, ui)),
                ui.t("home.erasure.nameAnother"),
                role == Role.CONVENER ? "/convener" : "/officers"));
      }
    }
    return stops;
  }

  List<String> inWords(UUID person, Ui ui) {
    return Stream.concat(
            seats(person).stream()
                .flatMap(seat -> organizations.find(seat.organization()).stream())
                .map(own -> ui.t("home.erasure.seat", "name", own.name())),
            offices(person).stream()
                .map(role -> ui.t("home.erasure.office", "role", word(role, ui))))
        .toList();
  }

  static String key(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static String word(Role role, Ui ui) {
    return ui.t("home.role." + key(role));
  }

  private Optional<Organization> member(Seat seat) {
    return organizations.find(seat.organization()).filter(Organization::member);
  }

  private boolean isLastDelegate(Seat seat) {
    return seat.kind() == SeatKind.DELEGATE
        && seats.holders(seat.organization(), clock.instant()).stream()
            .noneMatch(other -> other.kind() == SeatKind.DELEGATE && !other.id().equals(seat.id()));
  }
}
